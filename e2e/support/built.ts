import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** A built file of the app. `POSTIL_OUT` names another folder than `out`, for a build of one's own. */
export function built(file: string): string {
  return path.join(process.env.POSTIL_OUT ?? path.join(root, 'out'), file)
}
