import type { Preferences } from '../../shared/rpc/preferences'
import { useSession } from './session'

type Theme = Preferences['theme']

/** Preferences come after the first paint; the theme chosen last is kept where it can be read before it. */
const KEY = 'postil.theme'

/** The theme to show for a choice: `system` follows the machine. */
export function resolveTheme(choice: Theme, isSystemDark: boolean): 'light' | 'dark' {
  if (choice !== 'system') return choice
  return isSystemDark ? 'dark' : 'light'
}

/** Sets `data-theme` on the page now and whenever the preference or the system changes. Call before rendering. */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  let choice = remembered()
  const show = () => {
    document.documentElement.dataset['theme'] = resolveTheme(choice, system.matches)
  }
  show()
  system.addEventListener('change', show)
  useSession.subscribe(({ status, library }) => {
    if (status === 'starting' || library.preferences.theme === choice) return
    choice = library.preferences.theme
    remember(choice)
    show()
  })
}

function remembered(): Theme {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system'
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Without storage the next start shows the system's theme until preferences arrive.
  }
}
