import { whenIdle } from '../../dom/idle'
import { preloadMarkdown } from '../notes/Markdown'
import { preloadComposer, preloadViews } from '../views/ViewsFrame'
import { preloadDialogs } from './Dialogs'

/** Fetches what the first screen did without, part by part, once there is nothing else to do. */
export function preloadWhenIdle(): () => void {
  const parts = [preloadMarkdown, preloadDialogs, preloadViews, preloadComposer]
  return whenIdle(() => {
    parts.shift()?.()
    return parts.length > 0
  })
}
