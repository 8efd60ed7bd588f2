// Started by subjects.mjs: reads one file in the plainest way there is in Node, and says how many words came out.
import { readFileSync } from 'node:fs'

/** @typedef {{ way: 'decode' | 'marked' | 'pdfjs', file: string }} Order */

/** @param {string} text */
const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length

/** @type {Readonly<Record<Order['way'], (bytes: Uint8Array) => Promise<number | null>>>} */
const WAYS = {
  decode: (bytes) => Promise.resolve(wordsIn(new TextDecoder().decode(bytes))),
  marked: async (bytes) => {
    const { lexer } = await import('marked')
    lexer(new TextDecoder().decode(bytes))
    // Tokens are no text yet.
    return null
  },
  pdfjs: async (bytes) => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const pdf = await getDocument({ data: bytes, verbosity: 0, useSystemFonts: false }).promise
    let words = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      words += wordsIn(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      )
      page.cleanup()
    }
    return words
  },
}

process.on('message', (/** @type {Order} */ { way, file }) => {
  void WAYS[way](new Uint8Array(readFileSync(file))).then((words) =>
    process.send?.({ kind: 'result', words }),
  )
})
process.send?.({ kind: 'ready' })
