import type { ReactNode } from 'react'
import { showView, useViews } from '../../state/views'
import { deferred } from '../ui/deferred'
import { ViewSwitch } from './ViewSwitch'
import '../../styles/views.css'

const ViewsPane = deferred(async () => (await import('./ViewsPane')).ViewsPane, {
  onFailure: () => showView('read'),
})

const ComposerPane = deferred(async () => (await import('../composer/ComposerPane')).ComposerPane, {
  onFailure: () => showView('read'),
})

/** Has the board and the matrix there before one is asked for. */
export const preloadViews = ViewsPane.preload

/** Has the brief's own view there before it is asked for; its pages' program comes with the first pages. */
export const preloadComposer = ComposerPane.preload

/**
 * The middle of the window: the switch, and what it chose. The text stays in place, unseen, under the other views: it
 * keeps its scroll position, and coming back to five megabytes of it takes no time.
 */
export function ViewsFrame({ children }: { readonly children: ReactNode }) {
  const mode = useViews((state) => state.mode)
  const isReading = mode === 'read'
  return (
    <div className="views-frame">
      <div className="views-bar">
        <ViewSwitch />
      </div>
      <div className="views-stage">
        <div className={`views-text ${isReading ? '' : 'views-text--unseen'}`}>{children}</div>
        {(mode === 'board' || mode === 'matrix') && <ViewsPane />}
        {mode === 'brief' && <ComposerPane />}
      </div>
    </div>
  )
}
