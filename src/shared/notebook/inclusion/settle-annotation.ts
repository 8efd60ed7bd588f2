import type { Annotation, Target } from '../../annotation/annotation'
import { FOREIGN_TEXT } from '../../annotation/origin'
import { placeOf } from '../../annotation/place'
import { currentVersion, type SourceDocument } from '../../document/source-document'

/**
 * A passage of a file in a document that is here already, perhaps in another version: one that does not stand in the
 * current text waits under Review, with its words, near where it stood. Nothing is looked for.
 */
export function settleAnnotation(annotation: Annotation, document: SourceDocument): Annotation {
  const { target, pending, carried, ...rest } = annotation
  const current = currentVersion(document)
  const has = (version: string) => document.versions.some(({ hash }) => hash === version)
  const known: Target = has(target.version) ? target : { ...target, version: FOREIGN_TEXT }
  const kept = carried && has(carried.from.version) ? { carried } : {}
  if (!pending && target.version === current.hash) return { ...rest, target, ...kept }
  if (pending?.version === current.hash) return { ...rest, target: known, pending, ...kept }
  const near = Math.min(placeOf(annotation).start, current.length)
  return { ...rest, state: 'orphan', target: known, pending: { version: current.hash, near } }
}
