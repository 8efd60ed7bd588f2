import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '../../shared/core/result'
import { MAX_IMPORT_BYTES } from '../../shared/document/limits'
import type { Heading } from '../../shared/document/sections'
import type { Bibliography, Format } from '../../shared/document/source-document'
import type { TextVersion } from '../../shared/document/text-version'
import { baseName, extensionOf, titleFromFileName } from './file-name'
import { foreignFormat } from './foreign-formats'
import { formatNames, readerFor } from './formats'
import { MAX_TEXT_LENGTH } from './limits'
import type { OnReadProgress } from './read-document'
import { isListBytes } from './references/is-list'
import { PLAIN_TEXT } from './text-readers'

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
  /** Sentences for the person about what could not be kept. */
  readonly warnings: readonly string[]
}

/** A file to import. `fileName` may have folders in front; only the name is used. */
export interface ImportFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Turns a file into a text version with its outline. The result depends on the bytes and the name alone. Errors:
 * `too-large` beyond a limit of size, `bad-input` for damaged files and files without text, `unsupported` for binary
 * data, an encoding that cannot be told, and formats Postil does not read. Messages name the file, hints say what to do.
 * Runs in this thread and may take long: hosts call it through `import-job.ts`.
 */
export async function importDocument(
  file: ImportFile,
  onProgress: OnReadProgress = () => undefined,
): Promise<Result<ImportedDocument>> {
  const { bytes } = file
  const name = baseName(file.fileName)
  if (bytes.byteLength > MAX_IMPORT_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024)
    return fail('too-large', `“${name}” has ${size} MB; Postil reads up to 64 MB.`, SPLIT_IT)
  }
  if (bytes.byteLength === 0) return empty(name)
  if (isListBytes(name, bytes)) {
    return fail(
      'unsupported',
      `“${name}” is a list of references, not a document.`,
      'Import it under References, or with “postil references”.',
    )
  }
  const extension = extensionOf(name)
  const reader = readerFor(extension, bytes)
  const foreign = foreignFormat(extension, bytes)
  // The first bytes of a foreign format belie an extension that means text.
  if (foreign && !reader?.binary) {
    return fail(
      'unsupported',
      `“${name}” is ${foreign.label}. Postil reads ${formatNames()}.`,
      foreign.advice,
    )
  }
  // Text with a strange extension is still text.
  const read = await (reader ?? PLAIN_TEXT).read({ name, extension, bytes }, onProgress)
  if (!read.ok) return read
  const { format, text, blocks, marks, headings, pages, bibliography, language, warnings } = read.value
  if (text.length > MAX_TEXT_LENGTH) {
    return fail(
      'too-large',
      `“${name}” has more text than Postil reads: over 64 million characters.`,
      SPLIT_IT,
    )
  }
  const firstInk = text.search(/\S/)
  if (firstInk < 0) return empty(name)
  return ok({
    version: {
      hash: createHash('sha256').update(text, 'utf8').digest('hex'),
      unit: 'utf16',
      text,
      blocks,
      marks,
      ...(pages && pages.length > 0 ? { pages } : {}),
    },
    format,
    bibliography: { ...bibliography, title: bibliography.title || titleFromFileName(name) },
    language,
    headings,
    firstInk,
    warnings: warnings ?? [],
  })
}

function empty(name: string) {
  return fail('bad-input', `“${name}” holds no text.`, 'Choose a file with something to read in it.')
}
