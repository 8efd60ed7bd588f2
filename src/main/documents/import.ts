import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '../../shared/core/result'
import { MAX_IMPORT_BYTES } from '../../shared/document/limits'
import type { Heading } from '../../shared/document/sections'
import type { Bibliography, Format } from '../../shared/document/source-document'
import type { TextVersion } from '../../shared/document/text-version'
import { decodeText } from './decode'
import { baseName, extensionOf, titleFromFileName } from './file-name'
import { foreignFormat } from './foreign-formats'
import { readerFor } from './formats'

/** Most lines read: each may become a block, and a block costs some hundred bytes of memory. */
const MAX_LINES = 1_000_000

const SPLIT_IT = 'Split it and import the parts.'

export interface ImportedDocument {
  readonly version: TextVersion
  readonly format: Format
  readonly bibliography: Bibliography
  /** BCP 47, or empty when not known. */
  readonly language: string
  readonly headings: Heading[]
  /** Offset of the first character that is not white space. */
  readonly firstInk: number
}

/**
 * Turns a file into a text version with its outline. The result depends on the bytes and the name alone.
 * Errors: `too-large` above 64 MB or a million lines, `bad-input` for a file without text, `unsupported` for binary
 * data, an encoding that cannot be told, and formats other than plain text and Markdown. Messages name the file, hints
 * say what to do. Takes some seconds for the largest files, in this thread.
 */
export function importDocument(file: { fileName: string; bytes: Uint8Array }): Result<ImportedDocument> {
  const { bytes } = file
  const name = baseName(file.fileName)
  if (bytes.byteLength > MAX_IMPORT_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024)
    return fail('too-large', `“${name}” has ${size} MB; Postil reads up to 64 MB.`, SPLIT_IT)
  }
  if (bytes.byteLength === 0) return empty(name)
  const extension = extensionOf(name)
  const foreign = foreignFormat(extension, bytes)
  if (foreign) {
    return fail(
      'unsupported',
      `“${name}” is ${foreign.label}. For now Postil reads plain text and Markdown.`,
      foreign.advice,
    )
  }
  const decoded = decodeText(name, bytes)
  if (!decoded.ok) return decoded

  if (hasTooManyLines(decoded.value)) {
    return fail('too-large', `“${name}” has more than a million lines.`, SPLIT_IT)
  }

  const read = readerFor(extension).read(decoded.value)
  const { text, blocks, marks, headings, bibliography } = read
  const firstInk = text.search(/\S/)
  if (firstInk < 0) return empty(name)
  return ok({
    version: {
      hash: createHash('sha256').update(text, 'utf8').digest('hex'),
      unit: 'utf16',
      text,
      blocks,
      marks,
    },
    format: read.format,
    bibliography: { ...bibliography, title: bibliography.title || titleFromFileName(name) },
    language: read.language,
    headings,
    firstInk,
  })
}

function hasTooManyLines(text: string): boolean {
  let lines = 0
  for (let i = 0; i < text.length; i += 1) {
    // Line feed, vertical tab, form feed, carriage return.
    const unit = text.charCodeAt(i)
    if (unit >= 0x0a && unit <= 0x0d) lines += 1
  }
  return lines > MAX_LINES
}

function empty(name: string) {
  return fail('bad-input', `“${name}” holds no text.`, 'Choose a file with something to read in it.')
}
