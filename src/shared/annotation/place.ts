import type { TextRange } from '../document/text-version'
import type { Annotation } from './annotation'

/**
 * Where an annotation is in the current text of its document: its passage; while it needs review, the place it may have
 * gone to; for an orphan an empty range where it stood. Lists and outlines go by this, in every state.
 */
export function placeOf({ target, pending }: Pick<Annotation, 'target' | 'pending'>): TextRange {
  if (!pending) return target.position
  return pending.candidate?.position ?? { start: pending.near, end: pending.near }
}

/** True when an annotation can be shown in a text: it is there, or something that may be it. */
export function isShownIn({ target, pending }: Annotation, version: string): boolean {
  if (!pending) return target.version === version
  return pending.candidate !== undefined && pending.version === version
}
