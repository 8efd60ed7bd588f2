import { ok, type Result } from '../../../shared/core/result'
import { decodeText } from '../decode'
import type { ReadDocument, SourceFile } from '../read-document'
import { TextBuilder } from '../text-builder'
import { readingPlan } from './article'
import { declaredEncoding } from './looks-like-html'
import { readMetadata } from './metadata'
import { parseHtml } from './parse-html'
import { writeHtml } from './write-html'

/**
 * Reads a page of HTML: its readable article when it clearly has one, else all of it. The text is what a browser would
 * show; nothing is loaded or run. `too-large` when the page has too many pieces.
 */
export async function readHtml({ name, bytes }: SourceFile): Promise<Result<ReadDocument>> {
  const decoded = await decodeText(name, bytes, declaredEncoding(bytes))
  if (!decoded.ok) return decoded
  const parsed = parseHtml(name, decoded.value.text)
  if (!parsed.ok) return parsed
  const root = parsed.value
  // Before the article is looked for, which may set the head aside.
  const { bibliography, language } = readMetadata(root)
  const plan = await readingPlan(root)
  const builder = new TextBuilder()
  writeHtml(builder, [{ path: '', root }], (element) => plan.leftOut.has(element))
  const { blocks, headings, text } = builder
  const [first] = headings
  return ok({
    format: 'html',
    text,
    blocks,
    marks: builder.sortedMarks(),
    headings,
    bibliography: { ...bibliography, title: bibliography.title || (first?.level === 1 ? first.title : '') },
    language,
    warnings: [
      ...decoded.value.warnings,
      ...(plan.leftOut.size > 0 ? ['Menus, side columns and the like were left out.'] : []),
    ],
  })
}
