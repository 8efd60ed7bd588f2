import type { ForeignAnnotation, ForeignAnnotations, NotKept } from '../../annotation/foreign'
import type { AnnotationId } from '../../core/ids'
import type { SourceDocument } from '../../document/source-document'
import type { Notebook } from '../notebook'
import { knownOrigins } from './known-origins'
import type { Place } from './place-foreign'
import { sourcesOf, type PlannedSource } from './sources'
import { threadsOf, type Thread } from './threads'

/**
 * What becomes of an annotation of another program: it is found for certain, is to be reviewed, is not found and kept,
 * becomes a note on the document, is known already, is on a page that was not chosen, or says nothing.
 */
export type PlannedFate = 'anchored' | 'review' | 'missing' | 'page-note' | 'known' | 'elsewhere' | 'nothing'

export interface PlannedAnnotation extends Thread {
  readonly fate: PlannedFate
  /** Null for notes on the document, and for what is not brought in. */
  readonly place: Place | null
  /** Replies that are not here yet; with one that is known, all there is to add. */
  readonly replies: readonly ForeignAnnotation[]
  /** The annotation of a known one, for its new replies. */
  readonly knownId: AnnotationId | null
}

/** What bringing in a file of annotations would do to a document. */
export interface AnnotationPlan {
  readonly document: SourceDocument
  readonly items: readonly PlannedAnnotation[]
  readonly sources: readonly PlannedSource[]
  readonly notKept: readonly NotKept[]
  /** True when the file has annotations of several people. */
  readonly isSigned: boolean
}

/** Finds the place of an annotation's passage in the current text; see `placeForeign`. */
export type Placing = (annotation: ForeignAnnotation) => Promise<Place | null>

/**
 * Plans it, in the order of the file. `asked` names the pages whose annotations are wanted; null leaves it to
 * `sourcesOf`.
 */
export async function planAnnotations(
  notebook: Notebook,
  document: SourceDocument,
  { annotations, notKept }: ForeignAnnotations,
  { asked, place }: { readonly asked: readonly string[] | null; readonly place: Placing },
): Promise<AnnotationPlan> {
  const known = knownOrigins(notebook, document.id)
  const { threads, repliesToKnown } = threadsOf(annotations, (id) => known.ids.has(id))
  const sources = sourcesOf(
    threads.map(({ head }) => head),
    document.bibliography,
    asked,
  )
  const chosen = new Set(sources.filter(({ isChosen }) => isChosen).map(({ uri }) => uri))
  const seen = new Set(known.ids)
  const lost: NotKept[] = [...notKept]
  const items: PlannedAnnotation[] = []
  for (const thread of threads) {
    const { head } = thread
    const isKnown = seen.has(head.id)
    const isChosen = chosen.has(head.source)
    const replies = isChosen ? fresh(thread.replies, seen) : thread.replies
    const knownId = known.annotations.get(head.id)?.id ?? null
    if (!isChosen || isKnown) {
      items.push({ head, replies, place: null, knownId, fate: isKnown ? 'known' : 'elsewhere' })
      continue
    }
    seen.add(head.id)
    const found = head.passage ? await place(head) : null
    if (head.passage && !found) {
      lost.push({
        number: head.number,
        message: 'Its position is not in this text, and no words came with it.',
      })
    }
    const fate = fateOf({ head, replies }, found)
    if (fate === 'nothing')
      lost.push({ number: head.number, message: 'It marks no passage and says nothing.' })
    items.push({ head, replies, place: found, knownId: null, fate })
  }
  for (const [id, replies] of repliesToKnown) {
    const [first] = replies
    if (!first) continue
    const head: ForeignAnnotation = { ...first, id, passage: null, text: '', tags: [], replyTo: [] }
    const knownId = known.annotations.get(id)?.id ?? null
    items.push({ head, replies: fresh(replies, seen), place: null, knownId, fate: 'known' })
  }
  const creators = new Set(annotations.map(({ creator }) => creator).filter((name) => name !== ''))
  return { document, items, sources, notKept: lost, isSigned: creators.size > 1 }
}

/** The replies that were not seen yet; from now on they were. */
function fresh(replies: readonly ForeignAnnotation[], seen: Set<string>): ForeignAnnotation[] {
  return replies.filter(({ id }) => {
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

function fateOf({ head, replies }: Thread, place: Place | null): PlannedFate {
  if (!place) return head.text !== '' || head.tags.length + replies.length > 0 ? 'page-note' : 'nothing'
  if (!place.pending) return 'anchored'
  return place.pending.candidate ? 'review' : 'missing'
}
