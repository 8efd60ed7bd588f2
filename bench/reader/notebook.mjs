import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { postilJson } from '../tools/postil.mjs'
import { TAGS } from './annotations.mjs'
import { markdownOf, textOf } from './document.mjs'

/** @typedef {import('./document.mjs').Block} Block */
/** @typedef {import('./annotations.mjs').Annotation} Annotation */
/** @typedef {{ documents: { id: string, length: number }[] }} Imported */

/** @param {string} tag */
const tagId = (tag) => `tag_${tag}`

/**
 * Makes a notebook called “nb_bench”, or otherwise, with the command line, as a script of a person's own would: imports the document as Markdown and
 * applies one command for each tag and annotation. Throws when the imported text is not the one the offsets are of.
 * @param {string} dataDir a data folder, which need not exist yet
 * @param {readonly Block[]} blocks
 * @param {readonly Annotation[]} annotations
 * @param {string} [name]
 * @returns {Promise<string>} the document's id
 */
export async function makeNotebook(dataDir, blocks, annotations, name = 'nb_bench') {
  const folder = path.join(dataDir, 'notebooks', name)
  mkdirSync(path.dirname(folder), { recursive: true })
  const file = path.join(dataDir, 'document.md')
  writeFileSync(file, markdownOf(blocks))
  const imported = /** @type {Imported} */ (await postilJson(['import', file, '--notebook', folder]))
  const document = imported.documents[0]
  const text = textOf(blocks)
  if (document?.length !== text.length) {
    throw new Error(`imported ${String(document?.length)} characters instead of ${text.length}`)
  }
  const commands = [
    ...TAGS.map((tag) => ({ type: 'tag.create', id: tagId(tag), label: `Tag ${tag}`, color: tag })),
    ...annotations.map((annotation) => createCommand(document.id, annotation, text)),
  ]
  const script = path.join(dataDir, 'commands.ndjson')
  writeFileSync(script, commands.map((command) => JSON.stringify(command)).join('\n'))
  await postilJson(['apply', '--notebook', folder, script])
  return document.id
}

/**
 * The command that makes a highlight. With the text, Postil also checks that the words are the ones meant.
 * @param {string} documentId
 * @param {Annotation} annotation
 * @param {string} [text]
 */
export function createCommand(documentId, { id, start, end, tag }, text) {
  const exact = text === undefined ? {} : { exact: text.slice(start, end) }
  const target = { documentId, start, end, ...exact }
  return { type: 'annotation.create', id: `ann_${id}`, target, tagIds: [tagId(tag)] }
}
