// `npm run check [-- NAME…]`: the static checks, as many at once as there are cores; says which one failed.
import { availableParallelism } from 'node:os'
import { run, tool } from './run.mjs'

/** The longest first, so that the short ones fill the gaps. */
const CHECKS = {
  // In two, for two cores. No cache: a rule that knows types would go by the types of the last time.
  lint: ['eslint/bin/eslint.js', '--max-warnings=0', '.', '--ignore-pattern', 'src/main/**'],
  'lint-main': ['eslint/bin/eslint.js', '--max-warnings=0', 'src/main'],
  types: ['typescript/bin/tsc', '-b'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'],
  imports: [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'e2e',
    'scripts',
  ],
  unused: ['knip/bin/knip.js', '--no-progress'],
}

/**
 * @param {string} name
 * @param {string[]} command the tool's script inside node_modules, then its arguments
 * @returns {Promise<boolean>} whether it passed
 */
async function check(name, [script = '', ...args]) {
  const start = performance.now()
  const { code, output } = await run(process.execPath, [tool(script), ...args], { quiet: true })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)} ${seconds} s`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(CHECKS, name))
if (unknown.length > 0) {
  console.error(`Unknown check ${unknown.join(', ')}. There are ${Object.keys(CHECKS).join(', ')}.`)
  process.exit(2)
}

const queue = Object.entries(CHECKS).filter(([name]) => asked.length === 0 || asked.includes(name))
/** @type {string[]} */
const failed = []

async function worker() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (!(await check(...next))) failed.push(next[0])
  }
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))

if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}`)
  process.exitCode = 1
}
