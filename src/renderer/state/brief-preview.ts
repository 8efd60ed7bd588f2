import { create } from 'zustand'
import type { AppError } from '../../shared/core/result'
import type { BriefId } from '../../shared/core/ids'
import type { BriefPreview } from '../../shared/rpc/previews'
import { client } from './connection'
import { useSession } from './session'

/** How long after a change the pages are asked for, in ms: changes often come in twos and threes. */
const SETTLING = 120

interface PreviewState {
  /** The pages shown; older ones stay until newer ones are there. */
  readonly pages: (BriefPreview & { readonly briefId: BriefId }) | null
  readonly isBusy: boolean
  /** Why there are no newer pages; null when there are. */
  readonly error: AppError | null
}

const NOTHING: PreviewState = { pages: null, isBusy: false, error: null }

export const usePreview = create<PreviewState>()(() => NOTHING)

/** Names this window to main, so that its newer question cancels its older one. */
const asker = `preview-${crypto.randomUUID()}`
let timer: ReturnType<typeof setTimeout> | undefined
/** Counts questions: only the newest may answer. */
let asked = 0

/** Asks for the pages of a brief, soon. Pages of another brief are no longer shown. */
export function askForPages(briefId: BriefId, soon: 'at once' | 'settled'): void {
  clearTimeout(timer)
  asked += 1
  const { pages } = usePreview.getState()
  usePreview.setState({
    isBusy: true,
    ...(pages && pages.briefId !== briefId ? { pages: null, error: null } : {}),
  })
  if (soon === 'at once') void ask(briefId)
  else timer = setTimeout(() => void ask(briefId), SETTLING)
}

/** Forgets what was asked; the pages stay for the next time. */
export function stopAsking(): void {
  clearTimeout(timer)
  asked += 1
  usePreview.setState({ isBusy: false })
}

async function ask(briefId: BriefId): Promise<void> {
  const { open } = useSession.getState()
  if (!open) return
  const mine = asked
  const reply = await client().call('brief.preview', { notebookId: open.notebook.id, briefId, client: asker })
  if (mine !== asked) return
  if (reply.ok) usePreview.setState({ pages: { ...reply.value, briefId }, isBusy: false, error: null })
  else usePreview.setState({ isBusy: false, error: reply.error })
}

// Pages of another notebook are nobody's business.
useSession.subscribe((now, before) => {
  if (now.open?.notebook.id === before.open?.notebook.id) return
  stopAsking()
  usePreview.setState(NOTHING)
})
