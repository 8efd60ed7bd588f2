import type { ForeignAnnotation } from '../../annotation/foreign'

/** What was said of one passage or page, and the replies to it, oldest first. */
export interface Thread {
  readonly head: ForeignAnnotation
  readonly replies: readonly ForeignAnnotation[]
}

/** The annotations of a file by threads, in the order of the file. A reply whose thread is not there stands by itself. */
export interface Threads {
  readonly threads: readonly Thread[]
  /** Replies to what is in the notebook already, by its name. */
  readonly repliesToKnown: ReadonlyMap<string, readonly ForeignAnnotation[]>
}

/** Puts replies to what they answer. */
export function threadsOf(
  annotations: readonly ForeignAnnotation[],
  isKnown: (id: string) => boolean,
): Threads {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const heads: ForeignAnnotation[] = []
  const repliesTo = new Map<string, ForeignAnnotation[]>()
  for (const annotation of annotations) {
    const head = annotation.passage ? null : headOf(annotation, byId)
    if (head !== null && (byId.has(head) || isKnown(head))) {
      repliesTo.set(head, [...(repliesTo.get(head) ?? []), annotation])
    } else heads.push(annotation)
  }
  const oldestFirst = (replies: readonly ForeignAnnotation[] = []) =>
    [...replies].sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
  const threads = heads.map((head) => ({ head, replies: oldestFirst(repliesTo.get(head.id)) }))
  const repliesToKnown = new Map<string, readonly ForeignAnnotation[]>()
  for (const [id, replies] of repliesTo) if (!byId.has(id)) repliesToKnown.set(id, oldestFirst(replies))
  return { threads, repliesToKnown }
}

/** The name of what a thread began with; null when it is no reply. Goes up through the file, and not round in circles. */
function headOf(annotation: ForeignAnnotation, byId: ReadonlyMap<string, ForeignAnnotation>): string | null {
  const seen = new Set([annotation.id])
  let head: string | null = null
  for (let at: ForeignAnnotation | undefined = annotation; at && !at.passage;) {
    const [first] = at.replyTo
    if (first === undefined) break
    if (seen.has(first)) return null
    seen.add(first)
    head = first
    at = byId.get(first)
  }
  return head
}
