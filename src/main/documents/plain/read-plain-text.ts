import { canonicalText } from '../../../shared/document/canonical'
import { headingTitle } from '../../../shared/document/headings'
import type { Heading } from '../../../shared/document/sections'
import { emptyBibliography } from '../../../shared/document/source-document'
import type { ReadDocument } from '../read-document'
import { blocksOf } from './blocks'
import { headingForm } from './heading-form'
import { headingsOf } from './headings'
import { layoutOf } from './layout'
import { linesOf } from './lines'

/** Reads unmarked text. The canonical text keeps every character; blocks and headings are ranges of it. */
export function readPlainText(raw: string): ReadDocument {
  const text = canonicalText(raw)
  const lines = linesOf(text)
  const layout = layoutOf(lines)
  const blocks = blocksOf(lines, layout, headingsOf(lines, layout))
  const headings: Heading[] = []
  for (const { kind, start, end, level } of blocks) {
    if (kind === 'heading' && level !== undefined) {
      headings.push({ start, end, level, title: headingTitle(text.slice(start, end)) })
    }
  }
  const opening = blocks.find(({ kind }) => kind !== 'rule')
  const title = opening?.kind === 'heading' ? titleOf(text.slice(opening.start, opening.end)) : ''
  return {
    format: 'plain-text',
    text,
    blocks,
    marks: [],
    headings,
    bibliography: emptyBibliography(title),
    language: '',
  }
}

/** The words of the first heading if they can name the whole; "Introduction" and "1. Methods" cannot. */
function titleOf(line: string): string {
  const form = headingForm(line)
  const customary = form?.strong === true && line !== line.toUpperCase()
  return form && (customary || form.numberDepth > 0) ? '' : headingTitle(line)
}
