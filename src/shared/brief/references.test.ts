import { describe, expect, test } from 'vitest'
import { addDocument, DOC, run, targetOf, withDocument } from '../notebook/fixture'
import type { Template } from '../notebook/brief'
import { briefOf } from '../notebook/queries'
import { buildBrief } from './build'

const annotate = (id: string, words: string, documentId = DOC) => ({
  type: 'annotation.create',
  id,
  target: targetOf(words, documentId),
})

describe('an annotated bibliography', () => {
  test('lists the documents that nothing cites, and which claims each makes', () => {
    const notebook = run(withDocument(), [
      addDocument('doc_2', 'A Trial of Shade'),
      addDocument('doc_3', 'Unread'),
      ...[annotate('ann_1', 'Planting is cheap.'), annotate('ann_2', 'It also lowers noise.', 'doc_2')],
      { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1' },
      {
        type: 'evidence.create',
        id: 'ev_1',
        claimId: 'clm_1',
        source: { kind: 'passage', annotationId: 'ann_2' },
        relation: 'supports',
      },
    ]).notebook
    const listed = (template: Template) =>
      buildBrief(notebook, { ...briefOf(notebook), template }, { date: '2026-01-01' }).references
    expect(listed('evidence-brief').map(({ label }) => label)).toEqual(['A Trial of Shade'])
    expect(listed('annotated-bibliography').map(({ label, claims }) => [label, claims])).toEqual([
      ['A Trial of Shade', []],
      ['Shade', ['C1']],
      ['Unread', []],
    ])
  })
})
