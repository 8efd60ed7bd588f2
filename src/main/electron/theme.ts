import { nativeTheme } from 'electron'
import type { LibraryView } from '../../shared/rpc/contract'
import type { Services } from '../services/services'

/** Makes the system's parts of the app (menus, dialogs, the page's own idea of dark) follow the person's theme. */
export async function followTheme({ handlers, events }: Services): Promise<void> {
  const follow = (library: LibraryView) => {
    nativeTheme.themeSource = library.preferences.theme
  }
  events.subscribe((name, payload) => {
    if (name === 'library.changed') follow(payload as LibraryView)
  })
  const library = await handlers['library.get']({})
  if (library.ok) follow(library.value)
}
