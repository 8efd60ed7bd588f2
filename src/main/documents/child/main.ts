import { doWork } from './do-work'
import { limitMemory } from './memory-limit'
import { parentLink } from './parent-link'

/** Entry of the import child: reads the one file it is given and says what became of it. */

/** Progress is told this often at most, in milliseconds. */
const PROGRESS_MS = 100

limitMemory()
const parent = parentLink()
let told = 0

parent.onMessage((asked) => {
  doWork(asked, (done, total) => {
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

function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return message.replace(/\s+/g, ' ').slice(0, 120)
}
