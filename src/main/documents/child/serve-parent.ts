import type { Result } from '../../../shared/core/result'
import type { OnReadProgress } from '../read-document'
import { limitMemory } from './memory-limit'
import type { ToChild } from './messages'
import { parentLink } from './parent-link'

/** Progress is told this often at most, in milliseconds. */
const PROGRESS_MS = 100

/** Reads the one file that the parent gives and says what became of it. What an entry of a child does. */
export function serveParent(
  work: (asked: ToChild, onProgress: OnReadProgress) => Promise<Result<unknown>>,
): void {
  limitMemory()
  const parent = parentLink()
  let told = 0

  parent.onMessage((asked) => {
    work(asked, (done, total) => {
      const now = performance.now()
      if (now - told < PROGRESS_MS) return
      told = now
      parent.post({ kind: 'progress', done, total })
    }).then(
      (result) => parent.post({ kind: 'result', result }),
      (thrown: unknown) => parent.post({ kind: 'broke', reason: reasonOf(thrown) }),
    )
  })
  parent.post({ kind: 'ready' })
}

function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return message.replace(/\s+/g, ' ').slice(0, 120)
}
