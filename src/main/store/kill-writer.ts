import { writeSync } from 'node:fs'
import { createNotebook, openNotebook } from './notebook-store'
import { addNote, freshNotebook, OPTIONS } from './store-fixtures'

/**
 * The child of the kill tests: opens the notebook in the folder it is given, or makes it, and adds notes until it is
 * killed. Prints the revision of each change once it is acknowledged, with a call that does not return before it is out.
 */
const dir = process.argv[2] ?? ''
const options = { ...OPTIONS, holder: 'the child' }
const opened = await openNotebook(dir, options)
const store = opened.ok ? opened : await createNotebook(dir, freshNotebook(), options)
if (!store.ok) throw new Error(store.error.message)
const { value } = store
value.subscribe(({ state }) => writeSync(1, `${String(state.revision)}\n`))
writeSync(1, 'ready\n')
for (let next = value.state.revision + 1; ; next += 3) {
  const commits = [next, next + 1, next + 2].map((n) => value.commit(addNote(n)))
  for (const commit of commits) {
    const result = await commit
    if (!result.ok) throw new Error(result.error.message)
  }
  if (next % 4 === 0) await value.checkpoint()
}
