import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeDocument, markdownOf, textOf } from '../reader/document.mjs'
import { docxOf, epubOf, htmlOf } from './markup.mjs'
import { writePdf } from './pdf.mjs'

/**
 * A generated document. `text` is its words in characters, `pages` those of its PDF, null in other formats.
 * @typedef {{ format: string, path: string, bytes: number, text: number, words: number, pages: number | null }} File
 */

/**
 * One document in every format that Postil reads. The same size gives the same words each time.
 * @param {string} folder where to put them
 * @param {{ name: string, characters: number }} size
 * @returns {Promise<File[]>}
 */
export async function makeFiles(folder, { name, characters }) {
  const blocks = makeDocument(characters)
  const text = textOf(blocks)
  const words = text.split(/\s+/).length
  /** @param {string} format @param {string} extension */
  const at = (format, extension) => path.join(folder, `${name}-${format.toLowerCase()}.${extension}`)
  /** @param {string} format @param {string} file @param {number | null} pages @returns {File} */
  const made = (format, file, pages = null) => {
    return { format, path: file, bytes: statSync(file).size, text: text.length, words, pages }
  }
  /** @param {string} format @param {string} extension @param {string | Buffer} content */
  const write = (format, extension, content) => {
    writeFileSync(at(format, extension), content)
    return made(format, at(format, extension))
  }
  const pages = await writePdf(at('PDF', 'pdf'), blocks)
  return [
    write('plain text', 'txt', text),
    write('Markdown', 'md', markdownOf(blocks)),
    write('HTML', 'html', htmlOf(blocks)),
    write('DOCX', 'docx', docxOf(blocks)),
    write('EPUB', 'epub', epubOf(blocks)),
    made('PDF', at('PDF', 'pdf'), pages),
  ]
}
