import { fail, ok, type Result } from '../../../shared/core/result'
import type { HtmlPart } from '../html/notes'
import { writeHtml } from '../html/write-html'
import { hasRole } from '../html/elements'
import { MAX_TEXT_LENGTH } from '../limits'
import { openPacked, type PackedFile } from '../packed/open-packed'
import { packedText, packedXml } from '../packed/packed-xml'
import type { OnReadProgress, ReadDocument, SourceFile } from '../read-document'
import { TextBuilder } from '../text-builder'
import { addHeading, isAside, parseChapter } from './chapters'
import { contentsOfNav, contentsOfNcx, type Contents } from './contents'
import { bookMetadata } from './metadata'
import { readPackageDocument, type PackageDocument } from './package-document'
import { protectionFailure } from './protection'

/** Most tags of all chapters together, which are held in memory at once for the sake of footnotes across files. */
const MAX_TAGS = 1_500_000

/**
 * Reads an e-book (EPUB 2 or 3): its chapters in reading order, without the cover and the list of contents, each a section.
 * `bad-input` for damaged and protected books, `too-large` beyond a limit. Progress counts chapters.
 */
export async function readEpub(
  { name, bytes }: SourceFile,
  onProgress: OnReadProgress,
): Promise<Result<ReadDocument>> {
  const packed = await openPacked(name, bytes)
  if (!packed.ok) return packed
  const opened = packed.value
  const locked = await protectionFailure(name, opened)
  if (locked) return locked
  const book = await readPackageDocument(name, opened)
  if (!book.ok) return book
  const contents = await contentsOf(name, opened, book.value)
  const chapters = await readChapters(name, opened, book.value, contents, onProgress)
  if (!chapters.ok) return chapters
  const { parts, missing } = chapters.value
  const builder = new TextBuilder()
  writeHtml(
    builder,
    parts,
    (element) => element.name === 'nav' && hasRole(element, 'toc', 'landmarks', 'page-list'),
  )
  const { text, blocks, headings } = builder
  return ok({
    format: 'epub',
    text,
    blocks,
    marks: builder.sortedMarks(),
    headings,
    ...bookMetadata(book.value.metadata),
    warnings:
      missing === 0
        ? []
        : [
            missing === 1
              ? '1 chapter is missing or damaged.'
              : `${missing} chapters are missing or damaged.`,
          ],
  })
}

async function contentsOf(
  name: string,
  packed: PackedFile,
  { nav, ncx }: PackageDocument,
): Promise<Contents> {
  for (const [item, read] of [
    [nav, contentsOfNav],
    [ncx, contentsOfNcx],
  ] as const) {
    if (!item || !packed.has(item.path)) continue
    const tree = await packedXml(name, packed, item.path)
    // A book without its contents is still a book.
    const found = tree.ok ? read(item.path, tree.value) : null
    if (found && found.size > 0) return found
  }
  return new Map()
}

async function readChapters(
  name: string,
  packed: PackedFile,
  { spine, nav, asides }: PackageDocument,
  contents: Contents,
  onProgress: OnReadProgress,
): Promise<Result<{ readonly parts: HtmlPart[]; readonly missing: number }>> {
  const parts: HtmlPart[] = []
  let missing = 0
  let length = 0
  let tags = 0
  for (const [at, { path }] of spine.entries()) {
    onProgress(at, spine.length)
    if (path === nav?.path || asides.has(path)) continue
    const text = packed.has(path) ? await packedText(name, packed, path) : null
    if (text && !text.ok && text.error.code === 'too-large') return text
    if (!text?.ok) {
      missing += 1
      continue
    }
    length += text.value.length
    tags += tagCount(text.value)
    if (length > MAX_TEXT_LENGTH * 2 || tags > MAX_TAGS) {
      return fail('too-large', `“${name}” has more text than Postil reads.`, 'Split it and import the parts.')
    }
    const tree = parseChapter(name, text.value)
    if (!tree.ok) return tree
    if (isAside(path, tree.value)) continue
    const chapter = contents.get(path)
    if (chapter) addHeading(tree.value, chapter)
    parts.push({ path, root: tree.value })
  }
  onProgress(spine.length, spine.length)
  return parts.length === 0 && missing > 0
    ? fail('bad-input', `“${name}” is damaged: none of its chapters can be read.`, 'Fetch the book again.')
    : ok({ parts, missing })
}

function tagCount(source: string): number {
  let count = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) count += 1
  return count
}
