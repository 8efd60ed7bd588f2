import { create } from 'zustand'
import type { Axis } from '../../shared/notebook/matrix'
import { NO_FILTER, type ClaimFilter, type Grouping } from '../../shared/notebook/views'
import { useView } from './view'

/** What the middle of the window shows: a document, the claims board, the evidence matrix, or a brief with its pages. */
export const VIEW_MODES = ['read', 'board', 'matrix', 'brief'] as const
export type ViewMode = (typeof VIEW_MODES)[number]

interface ViewsState {
  readonly mode: ViewMode
  readonly grouping: Grouping
  readonly axis: Axis
  /** One filter for board and matrix, so that going from one to the other keeps what one looks at. */
  readonly filter: ClaimFilter
}

export const useViews = create<ViewsState>()(() => ({
  mode: 'read',
  grouping: 'section',
  axis: 'relation',
  filter: NO_FILTER,
}))

/** Shows the document, the board, the matrix or the brief. */
export function showView(mode: ViewMode): void {
  useViews.setState({ mode })
}

/** Goes to where there are panes at the sides: a brief and its pages take the whole width. */
export function showSidePanes(): void {
  if (useViews.getState().mode === 'brief') showView('read')
}

/** Changes part of the filter. */
export function narrow(changes: Partial<ClaimFilter>): void {
  useViews.setState(({ filter }) => ({ filter: { ...filter, ...changes } }))
}

// Whatever asks to go to a passage wants to read it.
useView.subscribe((now, before) => {
  if (now.scrollRequest && now.scrollRequest !== before.scrollRequest) showView('read')
})
