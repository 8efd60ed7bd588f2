// A worked notebook over the sample documents, for pictures and for trying things out.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../run.mjs'

/** @typedef {{ documents: { id: string, sections: { id: string, title: string }[] }[] }} Imported */

/**
 * Makes the notebook in a folder that does not exist yet, with the built command line. In commands.ndjson `$article`
 * and `$trial` stand for the documents, `$article#Title` for a section.
 * @param {string} folder
 */
export function makeDemoNotebook(folder) {
  const samples = path.join(root, 'resources/sample')
  const files = readdirSync(samples)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(samples, name))
  const printed = postil(['import', ...files, '--notebook', folder, '--json'])
  const { documents } = /** @type {Imported} */ (readJson(printed))
  let commands = readFileSync(path.join(import.meta.dirname, 'commands.ndjson'), 'utf8')
  for (const [index, name] of ['$article', '$trial'].entries()) {
    const document = documents[index]
    if (!document) throw new Error('the sample documents are missing')
    for (const { id, title } of document.sections) commands = commands.replaceAll(`${name}#${title}`, id)
    commands = commands.replaceAll(name, document.id)
  }
  const script = path.join(path.dirname(folder), 'commands.ndjson')
  writeFileSync(script, commands)
  postil(['apply', '--notebook', folder, script])
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function readJson(text) {
  return JSON.parse(text)
}

/**
 * @param {string[]} args
 * @returns {string} what the command line printed
 */
export function postil(args) {
  const cli = path.join(root, 'out/main/cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`postil ${args[0] ?? ''} failed: ${stderr}`)
  return stdout
}
