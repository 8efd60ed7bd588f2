// `npm run bench -- NAME [--quick]`: measures Postil beside its peers, in one run. Prints tables, then one line of JSON.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describeMachine } from './tools/machine.mjs'
import { printReport } from './tools/report.mjs'

/**
 * What the file `bench.mjs` of each folder of bench/ exports. `about` is one line; `run` measures.
 * @typedef {{ about: string, run: (options: BenchOptions) => Promise<import('./tools/report.mjs').BenchResult> }} Bench
 * @typedef {{ quick: boolean, only: string | undefined, progress: (line: string) => void }} BenchOptions
 *   quick: a run of under a minute; only: a filter of the bench's own, to measure a part
 */

/** @returns {string[]} names of the benches there are */
function benchNames() {
  return readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(benchFile(entry.name)))
    .map((entry) => entry.name)
    .sort()
}

/** @param {string} name */
const benchFile = (name) => path.join(import.meta.dirname, name, 'bench.mjs')

/**
 * @param {string} name
 * @returns {Promise<Bench>}
 */
async function load(name) {
  /** @type {unknown} */
  const bench = await import(pathToFileURL(benchFile(name)).href)
  return /** @type {Bench} */ (bench)
}

async function usage() {
  const benches = await Promise.all(benchNames().map(async (name) => ({ name, ...(await load(name)) })))
  return [
    'npm run bench -- NAME [--quick] [--only=PART]',
    '',
    ...benches.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`),
  ].join('\n')
}

const args = process.argv.slice(2)
const [name, ...others] = args.filter((arg) => !arg.startsWith('--'))
const flags = args.filter((arg) => arg.startsWith('--'))
const unknown = flags.find((flag) => flag !== '--quick' && !flag.startsWith('--only='))

if (name === undefined || others.length > 0 || unknown || !benchNames().includes(name)) {
  console.error(await usage())
  process.exitCode = 2
} else {
  const quick = flags.includes('--quick')
  const only = flags.find((flag) => flag.startsWith('--only='))?.slice('--only='.length)
  const started = new Date()
  const { run } = await load(name)
  // Progress goes to standard error, so that standard output is the report alone.
  const result = await run({ quick, only, progress: (line) => console.error(line) })
  printReport({ name, quick, only, started, machine: describeMachine() }, result)
}
