import type { Annotation } from '../../shared/annotation/annotation'
import { chunkAt, type DocumentModel } from './document-model'

/** Which annotations touch each chunk of a text. An annotation across chunks is in all of them. */
export interface HighlightIndex {
  readonly model: DocumentModel
  readonly byChunk: readonly (readonly Annotation[])[]
}

/**
 * Builds the index: one pass over annotations sorted by start, about a millisecond for ten thousand, so it is simply
 * built again on every change. Orphans and annotations of another text version have no place here.
 */
export function highlightIndex(model: DocumentModel, annotations: readonly Annotation[]): HighlightIndex {
  const byChunk: Annotation[][] = model.chunks.map(() => [])
  for (const annotation of annotations) {
    const { version, position } = annotation.target
    if (annotation.state === 'orphan' || version !== model.version.hash) continue
    for (let chunk = chunkAt(model, position.start); chunk < model.chunks.length; chunk += 1) {
      const start = model.chunks[chunk]?.start ?? Infinity
      if (start >= position.end) break
      byChunk[chunk]?.push(annotation)
    }
  }
  return { model, byChunk }
}

/** All annotations that cover the character at an offset, innermost (shortest) first. */
export function annotationsAt(index: HighlightIndex, offset: number): Annotation[] {
  return annotationsWithin(index, offset, offset + 1).sort((a, b) => lengthOf(a) - lengthOf(b))
}

/** All annotations that touch the range, by start. */
export function annotationsWithin(index: HighlightIndex, start: number, end: number): Annotation[] {
  const found = new Set<Annotation>()
  const last = chunkAt(index.model, Math.max(start, end - 1))
  for (let chunk = chunkAt(index.model, start); chunk <= last; chunk += 1) {
    for (const annotation of index.byChunk[chunk] ?? []) {
      const { position } = annotation.target
      if (position.start < end && position.end > start) found.add(annotation)
    }
  }
  return [...found]
}

function lengthOf({ target }: Annotation): number {
  return target.position.end - target.position.start
}
