// Pictures of the demo notebook's brief: `node scripts/brief-pictures.mjs [FOLDER]`. Needs pdftoppm.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { makeDemoNotebook, postil } from './demo/notebook.mjs'
import { root } from './run.mjs'

/**
 * One picture: a page of the brief with these settings.
 * @type {{ name: string, page: number, changes: Record<string, string> }[]}
 */
const PICTURES = [
  { name: 'brief-cover', page: 1, changes: { template: 'evidence-brief', ink: 'color' } },
  { name: 'brief-glance', page: 3, changes: { template: 'evidence-brief', ink: 'color' } },
  { name: 'brief-section', page: 4, changes: { template: 'evidence-brief', ink: 'color' } },
  { name: 'brief-print', page: 4, changes: { template: 'evidence-brief', ink: 'print' } },
  { name: 'brief-notes', page: 3, changes: { template: 'reading-notes', ink: 'color' } },
  { name: 'brief-table', page: 4, changes: { template: 'claims-table', ink: 'color' } },
  { name: 'brief-bibliography', page: 3, changes: { template: 'annotated-bibliography', ink: 'color' } },
]

/**
 * Writes the pictures; the brief is then as it was.
 * @param {string} notebook folder of the demo notebook
 * @param {string} folder
 */
export function takeBriefPictures(notebook, folder) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-brief-pictures-'))
  const settle = (/** @type {Record<string, string>} */ changes) => {
    const commands = path.join(scratch, 'commands.ndjson')
    writeFileSync(commands, JSON.stringify({ type: 'brief.update', changes }))
    postil(['apply', '--notebook', notebook, commands])
  }
  try {
    for (const { name, page, changes } of PICTURES) {
      settle(changes)
      const file = path.join(scratch, 'brief.pdf')
      postil(['brief', '--notebook', notebook, '--output', file])
      const range = ['-f', String(page), '-l', String(page), '-singlefile']
      const { error } = spawnSync('pdftoppm', ['-png', '-r', '84', ...range, file, path.join(folder, name)])
      if (!error) continue
      console.error('pdftoppm is not installed, so the pictures of the brief were not made.')
      return
    }
    settle({ template: 'evidence-brief', ink: 'color' })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function main() {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'docs/images'))
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-demo-'))
  try {
    if (!(await ensureBuilt())) process.exit(1)
    mkdirSync(folder, { recursive: true })
    makeDemoNotebook(path.join(scratch, 'notebook'))
    takeBriefPictures(path.join(scratch, 'notebook'), folder)
    console.log(`Pictures are in ${folder}.`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
