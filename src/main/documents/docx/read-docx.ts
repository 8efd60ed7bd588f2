import { TextDecoder } from 'node:util'
import { fail, ok, type Result } from '../../../shared/core/result'
import { emptyBibliography, type Bibliography } from '../../../shared/document/source-document'
import { languageTag, oneLine } from '../bibliography-fields'
import { resolvePath } from '../html/internal-links'
import { parseXml } from '../markup/parse-xml'
import { xmlReader, XmlError } from '../markup/read-xml'
import { elementsOf, wordsOf, type TreeElement } from '../markup/tree'
import { openPacked, type PackedFile } from '../packed/open-packed'
import { packedText } from '../packed/packed-xml'
import type { ReadDocument, SourceFile } from '../read-document'
import { TextBuilder } from '../text-builder'
import { DocumentHandler, type DocxParts } from './document-handler'
import { NoteCounter } from './note-counter'
import { Numbering } from './numbering'
import { Styles } from './styles'

/** The first bytes of a document of the old Word, which is also what wraps an encrypted one of the new. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads a Word document (DOCX): the text as it stands with all changes accepted, its footnotes and endnotes last. Headers,
 * footers, comments and the list of contents are left out. `bad-input` for damaged and encrypted files, `too-large` beyond
 * a limit.
 */
export async function readDocx({ name, bytes }: SourceFile): Promise<Result<ReadDocument>> {
  if (OLD_WORD.every((byte, at) => bytes[at] === byte)) return oldWord(name)
  const opened = await openPacked(name, bytes)
  if (!opened.ok) return opened
  const packed = opened.value
  const main = await mainPart(name, packed)
  if (!packed.has(main)) return notWord(name)
  const folder = main.replace(/[^/]*$/, '')
  const tree = (file: string) => optionalTree(name, packed, `${folder}${file}`)
  const builder = new TextBuilder()
  const parts: DocxParts = {
    builder,
    styles: new Styles(await tree('styles.xml')),
    numbering: new Numbering(await tree('numbering.xml')),
    notes: new NoteCounter(),
    addresses: await addressesOf(name, packed, main),
  }
  const written = await write(name, packed, main, parts)
  if (!written.ok) return written
  const body = written.value
  for (const file of ['footnotes', 'endnotes']) {
    const path = `${folder}${file}.xml`
    if (!packed.has(path)) continue
    const notes = await write(name, packed, path, {
      ...parts,
      addresses: await addressesOf(name, packed, path),
    })
    // Damaged notes are lost, not the text.
    if (!notes.ok && notes.error.code === 'too-large') return notes
  }
  const { text, blocks, headings } = builder
  const metadata = await metadataOf(name, packed)
  const comments = await tree('comments.xml')
  const hasComments = comments !== null && elementsOf(comments).some((element) => element.name === 'comment')
  return ok({
    format: 'docx',
    text,
    blocks,
    marks: builder.sortedMarks(),
    headings,
    bibliography: {
      ...metadata.bibliography,
      title: metadata.bibliography.title || oneLine(body.title, 2000),
    },
    language: metadata.language,
    warnings: [
      ...(hasComments ? ['Comments were left out.'] : []),
      ...(body.found.changes ? ['Tracked changes were read as if accepted.'] : []),
      ...(body.found.contents ? ['The table of contents was left out; the outline shows it.'] : []),
    ],
  })
}

/** Writes a part as it is unpacked: the text of a long document is two hundred megabytes of XML. */
async function write(
  name: string,
  packed: PackedFile,
  part: string,
  parts: DocxParts,
): Promise<Result<DocumentHandler>> {
  const handler = new DocumentHandler(parts)
  const reader = xmlReader(handler)
  let decoder: TextDecoder | null = null
  try {
    const read = await packed.stream(part, (bytes) => {
      // Office writes UTF-8; XML allows UTF-16 as well, which begins with a mark.
      decoder ??= new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8')
      reader.write(decoder.decode(bytes, { stream: true }))
    })
    if (!read.ok) return read
    reader.close()
  } catch (error) {
    if (error instanceof XmlError) return damaged(name)
    throw error
  }
  handler.finish()
  return ok(handler)
}

async function optionalTree(name: string, packed: PackedFile, path: string): Promise<TreeElement | null> {
  const text = packed.has(path) ? await packedText(name, packed, path) : null
  return text?.ok ? parseXml(text.value) : null
}

/** Where the text is: the package says so, and nearly always it is the same place. */
async function mainPart(name: string, packed: PackedFile): Promise<string> {
  const relations = await optionalTree(name, packed, '_rels/.rels')
  const main = relations
    ? elementsOf(relations)
        .find((element) => /\/officeDocument$/.test(element.get('Type')))
        ?.get('Target')
    : undefined
  return main ? resolvePath('', main) : 'word/document.xml'
}

/** Addresses of the links of a part, by their ids. */
async function addressesOf(name: string, packed: PackedFile, part: string): Promise<Map<string, string>> {
  const path = part.replace(/([^/]*)$/, '_rels/$1.rels')
  const relations = await optionalTree(name, packed, path)
  const addresses = new Map<string, string>()
  for (const element of relations ? elementsOf(relations) : []) {
    if (/\/hyperlink$/.test(element.get('Type'))) addresses.set(element.get('Id'), element.get('Target'))
  }
  return addresses
}

async function metadataOf(
  name: string,
  packed: PackedFile,
): Promise<{ readonly bibliography: Bibliography; readonly language: string }> {
  const core = await optionalTree(name, packed, 'docProps/core.xml')
  const first = (field: string) => {
    const element = core ? elementsOf(core).find((each) => each.name === field) : undefined
    return element ? wordsOf(element, 2000) : ''
  }
  const title = first('title')
  return {
    bibliography: {
      // What programs write of themselves is no title.
      ...emptyBibliography(/^(?:document\d*|untitled|microsoft word\b.*)$/i.test(title) ? '' : title),
      authors: first('creator')
        .split(/\s*;\s*/)
        .map((author) => oneLine(author, 500))
        .filter((author) => author !== '')
        .slice(0, 500),
      // When the file was made is not when the work was published, and nothing else is said of that.
    },
    language: languageTag(first('language')),
  }
}

function oldWord(name: string) {
  return fail(
    'bad-input',
    `“${name}” is protected with a password, or is a document of the old Word (.doc).`,
    'Open it in the program that made it and save it as DOCX without a password.',
  )
}

function notWord(name: string) {
  return fail(
    'bad-input',
    `“${name}” is not a Word document: it holds no text of one.`,
    'Open it in the program that made it and save it as DOCX.',
  )
}

function damaged(name: string) {
  return fail(
    'bad-input',
    `“${name}” is damaged: its text cannot be read.`,
    'Open it in the program that made it, save it anew, and import that.',
  )
}
