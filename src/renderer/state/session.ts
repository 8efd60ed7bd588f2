import { create } from 'zustand'
import type { AppError } from '../../shared/core/result'
import type { TextVersion } from '../../shared/document/text-version'
import type { Notebook } from '../../shared/notebook/notebook'
import { DEFAULT_PREFERENCES } from '../../shared/rpc/default-preferences'
import type { LibraryView } from '../../shared/rpc/contract'

/** The open notebook as main has it: a mirror that only `notebook.changed` moves. */
export interface OpenNotebook {
  readonly notebook: Notebook
  readonly revision: number
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  readonly readOnly: AppError | null
}

/** What the renderer knows of the data. View state (what is shown, what is selected) lives in `view.ts`. */
export interface SessionState {
  readonly status: 'starting' | 'ready' | 'failed'
  readonly failure: AppError | null
  readonly host: 'electron' | 'web'
  readonly library: LibraryView
  readonly open: OpenNotebook | null
  /** Texts fetched so far, by hash. Texts never change, so neither do these. */
  readonly texts: ReadonlyMap<string, TextVersion>
}

export const useSession = create<SessionState>()(() => ({
  status: 'starting',
  failure: null,
  host: 'web',
  library: { notebooks: [], preferences: DEFAULT_PREFERENCES },
  open: null,
  texts: new Map(),
}))

/** The open notebook; throws outside of components that only exist while one is open. */
export function useNotebook(): Notebook {
  const notebook = useSession((state) => state.open?.notebook)
  if (!notebook) throw new Error('no notebook is open')
  return notebook
}

/**
 * What a pure function finds in the open notebook. Whoever asks is drawn again only when that is another value, by
 * identity: in a list of many cards, nearly no change concerns a card. Throws where `useNotebook` does.
 */
export function useFound<Value>(find: (notebook: Notebook) => Value): Value {
  return useSession(({ open }) => {
    if (!open) throw new Error('no notebook is open')
    return find(open.notebook)
  })
}
