import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../../scripts/run.mjs'
import { runForked } from './forked.mjs'
import { isThere, runProgram } from './program.mjs'

/** @typedef {import('./files.mjs').File} File */

/**
 * What reading one file took. CPU of all threads in ms, wall in ms, peak resident memory in MB, each with starting the
 * process; null where the system does not tell. `words` is how many came out.
 * @typedef {{ state: 'read' | 'absent' | 'failed', cpu: number | null, wall: number, peakMb: number | null,
 *   words: number | null, startCpu: number | null }} Measured
 * @typedef {{ name: string, read: (file: File) => Promise<Measured> }} Subject
 */

export const POSTIL = 'Postil'

const peers = fileURLToPath(new URL('./peer-child.mjs', import.meta.url))

/** @type {Subject} */
const postil = {
  name: POSTIL,
  read: ({ path: file }) =>
    runForked(
      path.join(root, 'out/main/import-child.js'),
      // Flags as hosts start it with.
      ['--max-old-space-size=700'],
      { file: { fileName: path.basename(file), bytes: new Uint8Array(readFileSync(file)) } },
      postilWords,
    ),
}

/** @param {unknown} message @returns {number | null} */
function postilWords(message) {
  const { kind, result } =
    /** @type {{ kind: string, result?: { ok: boolean, value?: { version: { text: string } } } }} */ (message)
  return kind === 'result' && result?.value ? wordsIn(result.value.version.text) : null
}

/** @param {string} text */
const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length

/** @param {string} name @param {'decode' | 'marked' | 'pdfjs'} way @returns {Subject} */
const inNode = (name, way) => ({
  name,
  read: ({ path: file }) =>
    runForked(peers, [], { way, file }, (message) => /** @type {{ words: number | null }} */ (message).words),
})

/** @param {string} name @param {(file: string) => string[]} argsFor @returns {Subject} */
const program = (name, argsFor) => ({
  name: [name, ...argsFor('').filter((arg) => /^[a-z]+$/.test(arg))].join(' '),
  read: async ({ path: file }) => {
    if (!isThere(name)) {
      return { state: 'absent', cpu: null, wall: NaN, peakMb: null, words: null, startCpu: null }
    }
    return runProgram(name, argsFor(file), wordsIn)
  },
})

const pandoc = program('pandoc', (file) => ['-t', 'plain', '--wrap=none', file])

/** @type {Readonly<Record<string, readonly Subject[]>>} */
const PEERS = {
  'plain text': [inNode('decode', 'decode')],
  Markdown: [inNode('marked, lexer alone', 'marked')],
  HTML: [pandoc],
  DOCX: [pandoc],
  EPUB: [pandoc],
  PDF: [inNode('pdf.js, text alone', 'pdfjs'), program('pdftotext', (file) => ['-q', file, '-'])],
}

/** @param {string} format */
export const subjectsFor = (format) => [postil, ...(PEERS[format] ?? [])]

/** @param {Subject} subject @param {File} file */
export const measure = (subject, file) => subject.read(file)
