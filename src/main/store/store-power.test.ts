import { expect, test } from 'vitest'
import { openNotebook } from './notebook-store'
import { PowerCutDisk } from './power-cut-disk'
import { inFolder, OPTIONS } from './store-fixtures'
import { EXPECTED, work } from './store-scenario'

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

test(
  'a power cut before any operation, whatever the disk forgets, loses nothing acknowledged',
  { timeout: 120_000 },
  () =>
    // The folder is real because the lock asks for its real path; its files are in memory.
    inFolder(async (dir) => {
      let cuts = 0
      for (let at = 1; ; at += 1) {
        const disk = new PowerCutDisk(at)
        await makeFolder(disk, dir)
        const { acknowledged } = await work(dir, disk)
        if (!disk.hit) break
        for (let seed = 1; seed <= 8; seed += 1) {
          const after = disk.afterCut(numbers(at * 100 + seed))
          const opened = await openNotebook(dir, { ...OPTIONS, fs: after })
          cuts += 1
          if (acknowledged < 0) {
            if (opened.ok) await opened.value.close()
            continue
          }
          if (!opened.ok) throw new Error(`cut ${String(at)}, seed ${String(seed)}: ${opened.error.message}`)
          const { state, readOnly } = opened.value
          expect(readOnly).toBeNull()
          expect(state.revision).toBeGreaterThanOrEqual(acknowledged)
          expect(state).toEqual(EXPECTED[state.revision])
          await opened.value.close()
        }
      }
      expect(cuts).toBeGreaterThan(800)
    }),
)

async function makeFolder(disk: PowerCutDisk, dir: string): Promise<void> {
  const parts = dir.split('/').filter(Boolean)
  for (let n = 1; n <= parts.length; n += 1) {
    await disk.mkdir(`/${parts.slice(0, n).join('/')}`).catch(() => undefined)
    const parent = await disk.open(`/${parts.slice(0, n - 1).join('/')}`, 'r').catch(() => null)
    await parent?.sync().catch(() => undefined)
  }
}
