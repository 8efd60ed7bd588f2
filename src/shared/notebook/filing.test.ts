import { expect, test } from 'vitest'
import { at, attempt, DOC, run, targetOf, TEXT, withDocument } from './fixture'
import { claimFiling, type FilingTables } from './filing'
import type { Notebook } from './notebook'
import { sectionOfClaim } from './queries'
import type { NotebookState } from './reduce'

const keyOf = (tables: FilingTables, claim: Parameters<typeof sectionOfClaim>[1]) =>
  sectionOfClaim(tables as Notebook, claim)?.id ?? ''
const idsBySection = (filing: ReturnType<typeof claimFiling>, { notebook }: NotebookState) => {
  const groups = filing(notebook.claims, notebook.documents, notebook.annotations)
  return Object.fromEntries([...groups].sort().map(([key, claims]) => [key, claims.map(({ id }) => id)]))
}

test('a claim without a section of its own follows its passage', () => {
  const filing = claimFiling(keyOf)
  const before = run(withDocument(), [
    { type: 'annotation.create', id: 'ann_1', target: targetOf('Trees cool the street.') },
    { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1', documentId: DOC, statement: 'Trees cool' },
  ])
  expect(idsBySection(filing, before)).toEqual({ sec_lead: ['clm_1'] })
  const moved = run(before, [
    { type: 'annotation.retarget', id: 'ann_1', target: targetOf('Planting is cheap.') },
  ])
  expect(idsBySection(filing, moved)).toEqual({ [`sec_${TEXT.indexOf('Cost')}`]: ['clm_1'] })
})

test('claims kept filed are those filed anew, whatever is done to the notebook', () => {
  let seed = 3
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % limit
  }
  const words = ['Trees cool', 'Shade lowers', 'lowers noise', 'Planting is cheap']
  const target = () => targetOf(words[below(words.length)] ?? '')
  const sections = ['sec_lead', ...['Health', 'Cost'].map((title) => `sec_${TEXT.indexOf(title)}`)]
  const heading = { type: 'heading.set', documentId: DOC, start: TEXT.indexOf('Cost'), title: 'Cost' }
  const kept = claimFiling(keyOf)
  let state = withDocument()
  for (let step = 0; step < 300; step += 1) {
    const [annotation, claim] = [`ann_${below(12)}`, `clm_${below(12)}`]
    const commands = [
      { type: 'annotation.create', id: annotation, target: target() },
      { type: 'annotation.retarget', id: annotation, target: target() },
      { type: 'annotation.delete', id: annotation },
      { type: 'claim.create', id: claim, annotationId: annotation, documentId: DOC, statement: at(step) },
      {
        type: 'claim.create',
        id: claim,
        documentId: DOC,
        statement: at(step),
        sectionId: sections[below(3)],
      },
      { type: 'claim.move', id: claim, documentId: DOC, sectionId: sections[below(3)] },
      { type: 'claim.delete', id: claim },
      { ...heading, end: heading.start + 4, level: below(2) === 0 ? null : 1 },
    ]
    const command = commands[below(commands.length)] ?? heading
    const result = attempt(state, command)
    if (!result.ok) continue
    state = result.value.state
    expect(idsBySection(kept, state)).toEqual(idsBySection(claimFiling(keyOf), state))
  }
  expect(Object.keys(state.notebook.claims).length).toBeGreaterThan(5)
})
