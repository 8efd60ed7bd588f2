import type { Events } from '../../../shared/rpc/contract'

/** What an import's card says: the file, and how far it is. */
export function importWords({ fileName, index, count, done, total }: Events['import.progress']) {
  const percent = Math.min(100, Math.round((100 * done) / total))
  const far = total > 0 ? `${percent} %` : 'Reading…'
  return {
    title: `Importing ${fileName}`,
    detail: count > 1 ? `File ${index + 1} of ${count} · ${far}` : far,
  }
}
