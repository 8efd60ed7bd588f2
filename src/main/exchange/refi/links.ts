import { RELATION_TERMS } from '../../../shared/claim/relation'
import { compareOrder } from '../../../shared/core/order'
import type { Notebook } from '../../../shared/notebook/notebook'
import { claimsOf } from '../../../shared/notebook/queries'
import { guidOf } from './guid'
import { element } from './xml'

/** The name of the link from the passage that makes a claim to the note of the claim. */
const MAKES = 'Makes the claim'

/** Links between passages and the notes of claims, named by how they bear on them, and from notes on claims to those. */
export function linksOf(notebook: Notebook): string[] {
  const link = (name: string, from: string, to: string) =>
    element('Link', {
      guid: guidOf(notebook.id, 'link', name, from, to),
      name,
      direction: 'OneWay',
      originGUID: guidOf(notebook.id, from),
      targetGUID: guidOf(notebook.id, to),
    })
  const makes = claimsOf(notebook).flatMap(({ id, annotationId }) =>
    annotationId === null ? [] : [link(MAKES, annotationId, id)],
  )
  const bears = Object.values(notebook.evidence)
    .sort(compareOrder)
    .flatMap(({ id, claimId, source, relation }) =>
      source.kind === 'passage'
        ? [
            element('Link', {
              guid: guidOf(notebook.id, id),
              name: RELATION_TERMS[relation].label,
              direction: 'OneWay',
              originGUID: guidOf(notebook.id, source.annotationId),
              targetGUID: guidOf(notebook.id, claimId),
            }),
          ]
        : [],
    )
  const about = Object.values(notebook.notes)
    .sort(compareOrder)
    .flatMap(({ id, target }) => (target.kind === 'claim' ? [link('Note on', id, target.claimId)] : []))
  return [...makes, ...bears, ...about]
}
