import type { ReactNode } from 'react'
import { showView, useViews } from '../../state/views'
import { deferred } from '../ui/deferred'
import { ViewSwitch } from './ViewSwitch'
import '../../styles/views.css'

const ViewsPane = deferred(async () => (await import('./ViewsPane')).ViewsPane, {
  onFailure: () => showView('read'),
})

/** Has the board and the matrix there before one is asked for. */
export const preloadViews = ViewsPane.preload

/**
 * The middle of the window: the switch, and what it chose. The text stays in place, unseen, under the other views: it
 * keeps its scroll position, and coming back to five megabytes of it takes no time.
 */
export function ViewsFrame({ children }: { readonly children: ReactNode }) {
  const isReading = useViews((state) => state.mode === 'read')
  return (
    <div className="views-frame">
      <div className="views-bar">
        <ViewSwitch />
      </div>
      <div className="views-stage">
        <div className={`views-text ${isReading ? '' : 'views-text--unseen'}`}>{children}</div>
        {!isReading && <ViewsPane />}
      </div>
    </div>
  )
}
