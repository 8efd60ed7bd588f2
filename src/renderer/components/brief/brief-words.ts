import type { Events } from '../../../shared/rpc/contract'

/** What an export does at the moment, in words. */
export function phaseWords({ phase, done, total }: Events['export.progress']): string {
  switch (phase) {
    case 'drawing':
      return total > 0 ? `Drawing claim ${Math.min(done + 1, total)} of ${total}…` : 'Drawing pages…'
    case 'saving':
      return 'Saving the file…'
  }
}

/** A size in bytes as people say it: "84 KB", "1.2 MB". Powers of 1000, as file managers count. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
