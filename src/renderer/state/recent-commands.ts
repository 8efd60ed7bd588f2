const KEY = 'postil.recent-commands'
const MOST = 5

/** Ids of the commands that were chosen last, newest first. Kept by this window's browser, not by the notebook. */
export function recentCommands(storage: Storage = localStorage): readonly string[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(stored)
      ? stored.filter((id): id is string => typeof id === 'string').slice(0, MOST)
      : []
  } catch {
    return []
  }
}

/** Remembers that a command was chosen. */
export function rememberCommand(id: string, storage: Storage = localStorage): void {
  const others = recentCommands(storage).filter((other) => other !== id)
  try {
    storage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)))
  } catch {
    // A full storage costs the order of a list, nothing else.
  }
}
