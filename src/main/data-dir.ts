import path from 'node:path'

/** What of the surroundings decides where data lives. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * The data folder: what was asked for, else `POSTIL_DATA`, else the place this platform has for it. The XDG
 * specification says that a relative `XDG_DATA_HOME` is to be ignored.
 */
export function dataDir(asked: string | undefined, { platform, env, home }: Surroundings): string {
  const chosen = asked ?? env.POSTIL_DATA
  if (chosen) return path.resolve(chosen)
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Postil')
  if (platform === 'win32') {
    return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Postil')
  }
  const xdg = env.XDG_DATA_HOME
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share'), 'postil')
}
