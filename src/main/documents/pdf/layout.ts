import type { Heading } from '../../../shared/document/sections'
import type { Block, Mark, Page } from '../../../shared/document/text-version'
import { bodyStyle, type BodyStyle } from './body-style'
import { areasOf, gutterOf, type Gutter } from './columns'
import { runsLeftwards } from './direction'
import { draftsOf } from './group-lines'
import { withHeadings } from './headings'
import { vocabularyOf } from './hyphens'
import { joinAcrossBreaks } from './join-blocks'
import type { Draft, PageContent, Region, Segment } from './layout-types'
import { withoutLineNumbers } from './line-numbers'
import { regionOf } from './lines'
import type { OutlineEntry } from './outline'
import { pageLabels } from './page-labels'
import { runningLines } from './running-lines'
import { segmentsOf } from './segments'
import { TextWriter } from './text-writer'

/** A text made of pages. */
export interface LaidOutText {
  readonly text: string
  readonly blocks: Block[]
  readonly marks: Mark[]
  readonly headings: Heading[]
  readonly pages: Page[]
  /** The blocks it was written from, for what the first page tells of title and authors. */
  readonly drafts: readonly Draft[]
  readonly body: BodyStyle
}

/** The pages of a document as one text in reading order. `labels` are those the file gives its pages, if it does. */
export function layOut(
  given: readonly PageContent[],
  outline: readonly OutlineEntry[],
  labels: readonly string[] | null,
): LaidOutText {
  const pages = withoutLineNumbers(given)
  const segmented = pages.map(({ parts, artifacts, height }) => {
    const texts = parts.map(segmentsOf)
    // For page numbers the furniture counts, for the text it does not.
    return { texts, edge: { segments: [...(texts[0] ?? []), ...segmentsOf(artifacts)], height } }
  })
  const running = runningLines(segmented.map(({ edge }) => edge))
  const texts = segmented.map((page) =>
    page.texts.map((part) => part.filter((one) => !running.segments.has(one))),
  )
  const usual = gutterOf(texts.map(([main = []]) => main))
  const regions = texts.flatMap((parts, page) => parts.flatMap((part) => regionsOf(part, page, usual)))
  const body = bodyStyle(regions)
  const drafts = regions.flatMap((region) => draftsOf(region, body))
  const blocks = joinAcrossBreaks(withHeadings(drafts, body, outline), body)
  const words = vocabularyOf(regions.flatMap(({ lines }) => lines))
  const writer = new TextWriter(pageLabels(labels, running.numbers), words)
  for (const block of blocks) writer.write(block)
  const { text, headings, pages: starts } = writer
  return {
    text,
    blocks: writer.blocks,
    marks: writer.sortedMarks(),
    headings,
    pages: starts,
    drafts: blocks,
    body,
  }
}

function regionsOf(segments: readonly Segment[], page: number, usual: Gutter | null): Region[] {
  const rtl = runsLeftwards(segments.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' '))
  return areasOf(segments, rtl, usual).map((area) => regionOf(area, page))
}
