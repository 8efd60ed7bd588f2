import { fail, type Result } from '../../shared/core/result'
import type { NotebookId } from '../../shared/core/ids'
import { briefOf } from '../../shared/notebook/queries'
import type { ParsedInput } from '../../shared/rpc/contract'
import type { BriefPreview } from '../../shared/rpc/previews'
import { createPreviewThread, type PreviewThreadOptions } from '../export/preview-thread'
import { localDay } from './local-day'
import type { NotebookSession } from './notebook-session'

/** Briefs to be looked at, drawn on a thread that is kept. */
export interface PreviewService {
  /** Follows what becomes of a notebook that was opened. */
  add(session: NotebookSession): void
  /** `author` stands where the brief names none. Errors: not-found, cancelled, disk, internal. */
  preview(
    session: NotebookSession,
    input: ParsedInput<'brief.preview'>,
    author: string,
  ): Promise<Result<BriefPreview>>
  close(): Promise<void>
}

/** Makes the previews; their thread starts with the first one. */
export function createPreviewService(options: PreviewThreadOptions): PreviewService {
  const thread = createPreviewThread(options)
  return {
    add({ store }) {
      const id: NotebookId = store.state.notebook.id
      // Of a notebook that is opened a second time, what was sent the first time may be out of date.
      thread.forget(id)
      store.subscribe(({ state, patches }) => thread.change(id, state.revision, patches))
    },
    async preview({ store }, { briefId, client }, author) {
      if (briefOf(store.state.notebook, briefId).id !== briefId)
        return fail('not-found', 'This brief is no longer in the notebook.')
      return thread.ask(store.state, { briefId, client, options: { date: localDay(), author } })
    },
    close: () => thread.stop(),
  }
}
