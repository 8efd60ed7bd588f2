import { expect, test } from 'vitest'
import { addDocument, DOC, run, targetOf, withDocument } from '../fixture'

const start = run(withDocument(), [
  addDocument('doc_2', 'Noise'),
  { type: 'tag.create', id: 'tag_a', label: 'Heat' },
  { type: 'tag.create', id: 'tag_b', label: 'Night' },
  { type: 'annotation.create', id: 'ann_1', target: targetOf('Shade lowers heat') },
  { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1', tagIds: ['tag_a'] },
  { type: 'reference.create', id: 'ref_1', bibliography: { title: 'A study' } },
  {
    type: 'evidence.create',
    id: 'ev_1',
    claimId: 'clm_1',
    source: { kind: 'reference', referenceId: 'ref_1' },
    relation: 'supports',
  },
])

const claim = { type: 'claim.update', id: 'clm_1' }
const highlight = { type: 'annotation.update', id: 'ann_1' }
const evidence = { type: 'evidence.update', id: 'ev_1' }
const tag = { type: 'tag.update', id: 'tag_a' }

test.each([
  [{ ...claim, statement: 'Shade helps' }, 'Reword claim'],
  [{ ...claim, certainty: 'low' }, 'Rate claim'],
  [{ ...claim, certainty: null }, 'Clear claim rating'],
  [{ ...claim, tagIds: ['tag_a', 'tag_b'] }, 'Tag claim'],
  [{ ...claim, tagIds: [] }, 'Remove tag from claim'],
  [{ ...claim, tagIds: ['tag_b'] }, 'Change the tags of a claim'],
  [{ ...claim, statement: 'Shade helps', certainty: 'low' }, 'Change claim'],
  [claim, 'Change claim'],
  [{ type: 'claim.move', id: 'clm_1', sectionId: 'sec_lead' }, 'Move claim'],
  [{ type: 'claim.move', id: 'clm_1', before: null }, 'Reorder claims'],
  [{ ...highlight, tagIds: ['tag_b'] }, 'Tag highlight'],
  [{ ...highlight, comment: 'Really' }, 'Comment on highlight'],
  [{ ...highlight, motivation: 'assessing' }, 'Change the kind of highlight'],
  [{ ...evidence, relation: 'disputes' }, 'Change how evidence bears on a claim'],
  [{ ...evidence, strength: 'weak' }, 'Rate the strength of evidence'],
  [{ ...evidence, rationale: 'Large' }, 'Reword why evidence counts'],
  [{ ...evidence, relation: 'disputes', strength: 'weak' }, 'Change evidence'],
  [{ ...tag, label: 'Warmth' }, 'Rename tag'],
  [{ ...tag, color: 'red' }, 'Recolour tag'],
  [{ ...tag, description: 'Hot' }, 'Describe tag'],
  [{ type: 'tag.move', id: 'tag_b', parentId: 'tag_a' }, 'Nest tag'],
  [{ type: 'tag.move', id: 'tag_b', before: 'tag_a' }, 'Reorder tags'],
  [{ type: 'tag.merge', from: 'tag_a', into: 'tag_b' }, 'Merge tags'],
  [{ type: 'document.move', id: DOC, after: 'doc_2' }, 'Reorder documents'],
  [
    { type: 'heading.set', documentId: DOC, start: 23, end: 29, title: 'Health', level: null },
    'Make heading an ordinary line',
  ],
])('%j is named "%s"', (command, label) => {
  expect(run(start, [command]).history.done.at(-1)?.label).toBe(label)
})

test('a batch without a name takes that of its first command, as things were before it', () => {
  const commands = [
    { ...claim, tagIds: ['tag_a', 'tag_b'] },
    { ...claim, tagIds: [] },
  ]
  expect(run(start, [{ type: 'batch', commands }]).history.done.at(-1)?.label).toBe('Tag claim')
})

test('a tag that is renamed and then recoloured takes two steps back', () => {
  const before = start.history.done.length
  expect(
    run(start, [
      { ...tag, label: 'Warmth' },
      { ...tag, color: 'red' },
    ]).history.done,
  ).toHaveLength(before + 2)
})
