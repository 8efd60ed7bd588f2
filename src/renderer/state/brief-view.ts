import { create } from 'zustand'
import type { BriefId, ClaimId } from '../../shared/core/ids'
import type { Brief } from '../../shared/notebook/brief'
import type { Notebook } from '../../shared/notebook/notebook'
import { briefOf } from '../../shared/notebook/queries'
import { useSession } from './session'

/** What of the brief is being shaped. */
export const BRIEF_TABS = ['outline', 'words', 'design'] as const
export type BriefTab = (typeof BRIEF_TABS)[number]

/** How large pages are shown: as wide as there is room, or as a part of their size on paper. */
export type Zoom = 'fit' | number

/** The line of the outline that is chosen: a heading, or a claim under it. */
export interface ChosenLine {
  readonly partId: string
  readonly claimId: ClaimId | null
}

interface BriefViewState {
  /** Null stands for the first brief. */
  readonly briefId: BriefId | null
  readonly tab: BriefTab
  /** Where there is room for one only: what shapes the brief, or its pages. */
  readonly face: 'shape' | 'pages'
  readonly chosen: ChosenLine | null
  /** The part whose heading field should take the focus; `nonce` makes asking twice two requests. */
  readonly wording: { readonly partId: string; readonly nonce: number } | null
  /** Parts whose claims are listed. */
  readonly unfolded: ReadonlySet<string>
  readonly zoom: Zoom
}

const AT_FIRST = {
  briefId: null,
  tab: 'outline',
  face: 'shape',
  chosen: null,
  wording: null,
  unfolded: new Set<string>(),
  zoom: 'fit',
} as const satisfies BriefViewState

export const useBriefView = create<BriefViewState>()(() => AT_FIRST)

// Another notebook has other briefs.
useSession.subscribe((now, before) => {
  if (now.open?.notebook.id !== before.open?.notebook.id) useBriefView.setState(AT_FIRST)
})

/** The brief that is being shaped, which is also the one that is exported. */
export function shownBrief(notebook: Notebook): Brief {
  return briefOf(notebook, useBriefView.getState().briefId)
}

/** Shows another brief. */
export function showBrief(briefId: BriefId): void {
  useBriefView.setState({ briefId, chosen: null, unfolded: new Set() })
}

/** Chooses a line of the outline. */
export function chooseLine(partId: string, claimId: ClaimId | null = null): void {
  useBriefView.setState({ chosen: { partId, claimId } })
}

let nonce = 0

/** Chooses a part and puts the keyboard where it is worded. */
export function wordPart(partId: string): void {
  nonce += 1
  useBriefView.setState({ chosen: { partId, claimId: null }, wording: { partId, nonce } })
}

/** Lists the claims of a part, or no longer. */
export function fold(partId: string, isOpen: boolean): void {
  useBriefView.setState(({ unfolded }) => {
    const next = new Set(unfolded)
    if (isOpen) next.add(partId)
    else next.delete(partId)
    return { unfolded: next }
  })
}
