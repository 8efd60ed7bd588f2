import { describe, expect, test } from 'vitest'
import { bibliographyChangesSchema, bibliographySchema } from './bibliography'
import { emptyBibliography } from './source-document'

const BEFORE = { title: 'Shade', authors: ['Okafor, Ada'], year: '2021', container: '', doi: '', url: '' }

describe('a bibliography', () => {
  test('of an older notebook is read, with nothing known of what was added later', () => {
    expect(bibliographySchema.parse(BEFORE)).toEqual({ ...emptyBibliography('Shade'), ...BEFORE })
  })

  test('has lists of its own', () => {
    expect(emptyBibliography('A').editors).not.toBe(emptyBibliography('B').editors)
  })

  test('takes no field it does not know', () => {
    expect(bibliographySchema.safeParse({ ...BEFORE, shelf: '3' }).success).toBe(false)
    expect(bibliographySchema.safeParse({ ...BEFORE, type: 'pamphlet' }).success).toBe(false)
  })
})

test('changes hold what was given and nothing else', () => {
  expect(bibliographyChangesSchema.parse({ volume: '12' })).toEqual({ volume: '12' })
})
