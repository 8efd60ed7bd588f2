import type { Annotation } from '../../shared/annotation/annotation'
import { isShownIn, placeOf } from '../../shared/annotation/place'
import { compareByPosition } from '../../shared/notebook/queries'
import { chunkAt, type DocumentModel } from './document-model'

/** Which annotations touch each chunk of a text, by position. An annotation across chunks is in all of them. */
export interface HighlightIndex {
  readonly model: DocumentModel
  readonly annotations: readonly Annotation[]
  readonly byChunk: readonly (readonly Annotation[])[]
}

/** Beyond this many changes, building the index anew is no slower. */
const MAX_CHANGES = 100

/**
 * Builds the index over annotations sorted as `annotationsOf` sorts them. Given the index before a change, only the
 * chunks that the change touches get new lists. Orphans and annotations of another text version have no place here.
 */
export function highlightIndex(
  model: DocumentModel,
  annotations: readonly Annotation[],
  before: HighlightIndex | null = null,
): HighlightIndex {
  const known = before?.model === model ? before : null
  const changes = known && changesBetween(known.annotations, annotations)
  const byChunk = known && changes ? [...known.byChunk] : model.chunks.map((): readonly Annotation[] => [])
  for (const annotation of changes?.removed ?? []) {
    for (const chunk of chunksOf(model, annotation)) {
      byChunk[chunk] = (byChunk[chunk] ?? []).filter((other) => other !== annotation)
    }
  }
  const touched = new Set<number>()
  for (const annotation of changes?.added ?? annotations) {
    for (const chunk of chunksOf(model, annotation)) {
      // The first one copies the list, which may belong to the index before; the others may push.
      if (touched.has(chunk)) (byChunk[chunk] as Annotation[]).push(annotation)
      else byChunk[chunk] = [...(byChunk[chunk] ?? []), annotation]
      touched.add(chunk)
    }
  }
  if (changes)
    for (const chunk of touched) byChunk[chunk] = [...(byChunk[chunk] ?? [])].sort(compareByPosition)
  return { model, annotations, byChunk }
}

/** What differs between two sorted lists, when it is little: they agree up to a place and from a place on. */
function changesBetween(before: readonly Annotation[], after: readonly Annotation[]) {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  // Counted by hand: `at(-1)` takes ten times as long, and there may be ten thousand.
  const { length: lengthBefore } = before
  const { length: lengthAfter } = after
  let tail = 0
  while (tail < shorter - head && before[lengthBefore - 1 - tail] === after[lengthAfter - 1 - tail]) tail += 1
  const removed = before.slice(head, before.length - tail)
  const added = after.slice(head, after.length - tail)
  return removed.length + added.length > MAX_CHANGES ? null : { removed, added }
}

function* chunksOf(model: DocumentModel, annotation: Annotation): Generator<number> {
  if (!isShownIn(annotation, model.version.hash)) return
  const position = placeOf(annotation)
  for (let chunk = chunkAt(model, position.start); chunk < model.chunks.length; chunk += 1) {
    if ((model.chunks[chunk]?.start ?? Infinity) >= position.end) return
    yield chunk
  }
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
      const position = placeOf(annotation)
      if (position.start < end && position.end > start) found.add(annotation)
    }
  }
  return [...found]
}

function lengthOf(annotation: Annotation): number {
  const { start, end } = placeOf(annotation)
  return end - start
}
