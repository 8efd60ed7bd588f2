import { describe, expect, test } from 'vitest'
import { DOC, run, targetOf, withDocument } from '../notebook/fixture'
import { FIRST_BRIEF } from '../notebook/brief'
import type { Notebook } from '../notebook/notebook'
import { briefOf } from '../notebook/queries'
import { buildBrief } from './build'

const annotate = (id: string, words: string, documentId = DOC) => ({
  type: 'annotation.create',
  id,
  target: targetOf(words, documentId),
})

const modelOf = (notebook: Notebook) => buildBrief(notebook, briefOf(notebook), { date: '2026-01-01' })

describe('coverage', () => {
  const covered = (commands: readonly object[]) =>
    modelOf(run(withDocument(), commands).notebook).sections.map((section) => [
      section.title,
      section.coverage,
    ])
  const stated = (number: number, words: string) => [
    annotate(`ann_${String(number)}`, words),
    { type: 'claim.create', id: `clm_${String(number)}`, annotationId: `ann_${String(number)}` },
  ]

  test('counts the text of passages once, and what a source speaks for or against again', () => {
    const words = 'Shade lowers heat stress.'
    const both = 'Shade lowers heat stress. It also lowers noise.'
    expect(
      covered([
        ...stated(1, words),
        ...stated(2, both),
        { type: 'reference.create', id: 'ref_1', bibliography: { title: 'Cool Cities' } },
        {
          type: 'evidence.create',
          id: 'ev_1',
          claimId: 'clm_1',
          source: { kind: 'reference', referenceId: 'ref_1', locator: '' },
          relation: 'disputes',
        },
      ]),
    ).toEqual([
      ['Health', { length: `Health\n${both}\n`.length, claimed: both.length, sourced: words.length }],
    ])
  })

  test('cuts a passage at the sections it runs over', () => {
    const words = 'noise.\nCost\nPlanting is cheap.'
    const [first, second] = covered([...stated(1, words), ...stated(2, 'is cheap.')])
    expect(first?.[1]).toMatchObject({ claimed: 'noise.\n'.length, sourced: 0 })
    expect(second?.[1]).toMatchObject({ claimed: 'Cost\nPlanting is cheap.'.length })
  })

  test('is of no heading of the brief’s own', () => {
    const part = { id: 'own', section: null, level: null, heading: 'Own', introduction: 'x', claimIds: [] }
    expect(covered([{ type: 'brief.setPart', id: FIRST_BRIEF, part }])).toEqual([['Own', null]])
  })
})
