import { expect, test } from 'vitest'
import { DOC, run, targetOf, withDocument } from './fixture'
import { annotationsOf, claimsIn, evidenceOf, notesAbout } from './queries'

test('answers stay the same objects while nothing they depend on changes, empty ones too', () => {
  const before = withDocument()
  const after = run(before, [{ type: 'notebook.rename', title: 'Renamed' }])
  for (const { notebook } of [before, after]) {
    expect(annotationsOf(notebook, DOC)).toBe(annotationsOf(before.notebook, DOC))
    expect(claimsIn(notebook, DOC, 'sec_lead')).toBe(claimsIn(before.notebook, DOC, 'sec_lead'))
    expect(evidenceOf(notebook, 'clm_none')).toBe(evidenceOf(before.notebook, 'clm_none'))
    expect(notesAbout(notebook, { kind: 'notebook' })).toBe(notesAbout(before.notebook, { kind: 'notebook' }))
  }
  const marked = run(before, [{ type: 'annotation.create', id: 'ann_1', target: targetOf('Health') }])
  const renamed = run(marked, [{ type: 'notebook.rename', title: 'Renamed' }])
  expect(annotationsOf(marked.notebook, DOC)).toHaveLength(1)
  expect(annotationsOf(renamed.notebook, DOC)).toBe(annotationsOf(marked.notebook, DOC))
})
