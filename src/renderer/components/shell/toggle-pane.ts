import { useView } from '../../state/view'

/** Below this width, in CSS pixels, a side pane lies over the document instead of beside it, one at a time. */
export const DRAWER_QUERY = '(max-width: 47.5rem)'

/** Folds a side pane away or brings it back. */
export function togglePane(name: 'library' | 'claims'): void {
  useView.setState(({ panes }) => {
    const isShown = !panes[name]
    if (isShown && matchMedia(DRAWER_QUERY).matches) {
      return { panes: { library: name === 'library', claims: name === 'claims' } }
    }
    return { panes: { ...panes, [name]: isShown } }
  })
}
