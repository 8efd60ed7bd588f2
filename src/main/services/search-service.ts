import type { NotebookId } from '../../shared/core/ids'
import { ok, type Result } from '../../shared/core/result'
import type { ParsedInput } from '../../shared/rpc/contract'
import type { DocumentMatches, SearchResult } from '../../shared/search/results'
import type { Question } from '../search/messages'
import { createSearchThread } from '../search/search-thread'
import type { NotebookSession } from './notebook-session'
import type { EventBus } from './services'

/** Search over all open notebooks, on a thread of its own. */
export interface SearchService {
  /** Takes a notebook that was opened into the search, with all that becomes of it. */
  add(session: NotebookSession): void
  /** Error: cancelled. */
  query(input: ParsedInput<'search.query'>): Promise<Result<SearchResult>>
  /** Error: cancelled. */
  inDocument(input: ParsedInput<'search.inDocument'>): Promise<Result<DocumentMatches>>
  close(): Promise<void>
}

/** Makes the search; its thread starts with the first question. `workerPath` is the built search worker. */
export function createSearchService(workerPath: string, events: EventBus): SearchService {
  const sessions = new Map<NotebookId, NotebookSession>()
  const thread = createSearchThread({
    workerPath,
    notebooks: () => [...sessions.values()].map(({ store }) => store.state),
    async readText(notebookId, documentId, hash) {
      const text = await sessions.get(notebookId)?.store.texts.readVersion(documentId, hash)
      return text?.ok ? text.value : null
    },
    onIndexed: () => events.publish('search.indexed', {}),
  })

  const ask = async <T extends SearchResult | DocumentMatches>(question: Question): Promise<Result<T>> => {
    const answer = await thread.ask(question)
    // Each kind of question has its own kind of answer.
    return answer.ok ? ok(answer.value as T) : answer
  }

  return {
    add(session) {
      const { store } = session
      const { id } = store.state.notebook
      sessions.set(id, session)
      thread.open(store.state)
      store.subscribe(({ state, patches }) => thread.change(id, state.revision, patches))
    },
    query: (input) => ask({ kind: 'query', ...input }),
    inDocument: (input) => ask({ kind: 'in-document', ...input }),
    close: () => thread.stop(),
  }
}
