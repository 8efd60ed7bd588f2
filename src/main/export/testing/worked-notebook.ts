import { DOC, run, targetOf, withDocument } from '../../../shared/notebook/fixture'
import type { NotebookState } from '../../../shared/notebook/reduce'

/** A notebook with so many claims, each with a passage, and evidence for every other one. */
export function workedNotebook(claims: number): NotebookState {
  const commands = Array.from({ length: claims }, (_, index) => [
    { type: 'annotation.create', id: `ann_${index}`, target: targetOf('Shade lowers heat stress.') },
    {
      type: 'claim.create',
      id: `clm_${index}`,
      documentId: DOC,
      annotationId: `ann_${index}`,
      statement: `Shade helps people in heat, finding ${index}`,
    },
    ...(index % 2 === 0
      ? [
          {
            type: 'evidence.create',
            id: `ev_${index}`,
            claimId: `clm_${index}`,
            source: { kind: 'reference', referenceId: 'ref_1', locator: `p. ${index}` },
            relation: 'supports',
            rationale: 'The trial measured it.',
          },
        ]
      : []),
  ]).flat()
  const reference = {
    type: 'reference.create',
    id: 'ref_1',
    bibliography: { title: 'Cool Cities', doi: '10.1000/xyz' },
  }
  return run(withDocument(), [reference, { type: 'batch', label: 'Work', commands }])
}
