import { create } from 'zustand'
import type { DocumentId } from '../../shared/core/ids'
import { currentVersion } from '../../shared/document/source-document'
import type { TextRange } from '../../shared/document/text-version'
import { MAX_QUERY_LENGTH } from '../../shared/rpc/limits'
import type { SearchResult } from '../../shared/search/results'
import type { Client } from '../client/client'
import { client } from './connection'
import { indexAt, joinNeighbours, stepThrough } from './find-steps'
import { announce } from './messages'
import { useSession } from './session'
import { goToWords, useView } from './view'

/** How long to wait for the next keystroke, and after a change of the notebook, in ms. */
const TYPING = 80
const CHANGING = 400

export interface FindState {
  readonly text: string
  /** What was found, and for which text; an older answer stays until the newer one is there. */
  readonly answer: { readonly text: string; readonly result: SearchResult } | null
  /** Why nothing could be asked, in a sentence; null when it could. */
  readonly failure: string | null
  /** Where the words are in the document that is shown. */
  readonly matches: { readonly documentId: DocumentId; readonly ranges: readonly TextRange[] } | null
  /** Index of the match that the person is at. */
  readonly current: number | null
}

const NOTHING: FindState = { text: '', answer: null, failure: null, matches: null, current: null }

export const useFind = create<FindState>()(() => NOTHING)

/** Names this window's search field to main, so that its newer question cancels its older one. */
const asker = `find-${crypto.randomUUID()}`
let timer: ReturnType<typeof setTimeout> | undefined
/** The offset to be at once the matches of a document are there. */
let awaited: number | null = null

/** True for what is worth asking: some words or filters, and not the question mark that asks for help. */
export function isQuestion(text: string): boolean {
  return text.trim() !== '' && text.trim() !== '?'
}

/** Takes what is typed into the search field. */
export function setFindText(text: string): void {
  clearTimeout(timer)
  const cut = text.slice(0, MAX_QUERY_LENGTH)
  if (!isQuestion(cut)) {
    useFind.setState({ ...NOTHING, text: cut })
    return
  }
  useFind.setState({ text: cut, current: null })
  timer = setTimeout(ask, TYPING)
}

/** Empties the search field and takes its marks off the text. */
export function clearFind(): void {
  setFindText('')
}

function ask(): void {
  void askForHits()
  void askForMatches()
}

async function askForHits(): Promise<void> {
  const { text } = useFind.getState()
  const reply = await client().call('search.query', { text, client: asker })
  if (useFind.getState().text !== text) return
  if (reply.ok) useFind.setState({ answer: { text, result: reply.value }, failure: null })
  else if (reply.error.code !== 'cancelled') useFind.setState({ failure: reply.error.message })
}

async function askForMatches(): Promise<void> {
  const { text } = useFind.getState()
  const { documentId } = useView.getState()
  const { open } = useSession.getState()
  if (!open || documentId === null || !isQuestion(text)) return
  const reply = await client().call('search.inDocument', {
    text,
    client: asker,
    notebookId: open.notebook.id,
    documentId,
  })
  const now = useFind.getState()
  if (!reply.ok || now.text !== text || useView.getState().documentId !== documentId) return
  const ranges = joinNeighbours(reply.value.ranges, textOf(documentId) ?? '')
  const known = now.matches?.documentId === documentId ? now.matches.ranges[now.current ?? -1] : undefined
  const start = awaited ?? known?.start
  awaited = null
  useFind.setState({
    matches: { documentId, ranges },
    current: start === undefined ? null : indexAt(ranges, start),
  })
}

/** Calls back with what the present text finds: at once, or when it is there. Typing on gives it up. */
export function whenAnswered(then: (result: SearchResult) => void): void {
  const { text, answer } = useFind.getState()
  if (answer?.text === text) {
    then(answer.result)
    return
  }
  const stop = useFind.subscribe((now) => {
    if (now.text === text && now.answer?.text !== text && now.failure === null) return
    stop()
    if (now.text === text && now.answer?.text === text) then(now.answer.result)
  })
}

/** Goes to words that were found, in the document that is shown or in another one. */
export function goToMatch(documentId: DocumentId, words: TextRange, takesFocus = true): void {
  const { matches } = useFind.getState()
  if (matches?.documentId === documentId) {
    useFind.setState({ current: indexAt(matches.ranges, words.start) })
  } else awaited = words.start
  goToWords(documentId, words, takesFocus)
}

/**
 * Goes to the next or the previous match in the document that is shown. `offset` is where the person reads, for the
 * first step. Answers false when the document holds none.
 */
export function stepToMatch(direction: 1 | -1, offset: number): boolean {
  const { matches, current } = useFind.getState()
  const step = matches && stepThrough(matches.ranges, current, direction, offset)
  const words = step && matches.ranges[step.index]
  if (!step || !words) return false
  useFind.setState({ current: step.index })
  goToWords(matches.documentId, words, false)
  const wrapped = direction > 0 ? 'from the beginning again' : 'from the end again'
  announce(
    `${(step.index + 1).toLocaleString('en')} of ${matches.ranges.length.toLocaleString('en')}` +
      `${step.wrapped ? `, ${wrapped}` : ''}: ${wordsAround(matches.documentId, words)}`,
  )
  return true
}

/** The line that words stand on, for screen readers. */
function wordsAround(documentId: DocumentId, { start, end }: TextRange): string {
  const text = textOf(documentId)
  if (text === undefined) return ''
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 80)
  return text.slice(from, end + 80).split('\n')[0] ?? ''
}

function textOf(documentId: DocumentId): string | undefined {
  const { open, texts } = useSession.getState()
  const document = open?.notebook.documents[documentId]
  return document && texts.get(currentVersion(document).hash)?.text
}

/** Asks again when what can be found may have changed. Called once, at start. */
export function followFind(connection: Client): void {
  connection.on('search.indexed', () => {
    if (isQuestion(useFind.getState().text)) ask()
  })
  useSession.subscribe((now, before) => {
    if (now.open?.revision === before.open?.revision && now.open?.notebook.id === before.open?.notebook.id)
      return
    if (!isQuestion(useFind.getState().text)) return
    clearTimeout(timer)
    timer = setTimeout(ask, CHANGING)
  })
  useView.subscribe((now, before) => {
    if (now.documentId === before.documentId) return
    useFind.setState({ matches: null, current: null })
    void askForMatches()
  })
}
