import type { PDFPageProxy } from 'pdfjs-dist'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api'
import { learnFonts, type FontCache } from './font-names'
import { PLAIN_FONT } from './font-style'
import { readableGlyphs } from './glyph-text'
import type { FontStyle } from './layout-types'
import type { TaggedItems } from './tagged-lists'

/** Text items kept of one page; a page of a newspaper has some thousand. */
const MAX_ITEMS = 100_000

/** A text item with its place in the page's own coordinates, which point upwards. */
export interface PlacedItem {
  readonly text: string
  /** [a, b, c, d, e, f] as in PDF: where the item starts, its direction and its size. */
  readonly transform: readonly number[]
  /** Length along its direction. */
  readonly length: number
  readonly vertical: boolean
  readonly rtl: boolean
  readonly font: FontStyle
  readonly artifact: boolean
  /** The list item it belongs to by the file's tags; none where there are none. */
  readonly item?: number
}

/** The text items of a page, in the order of its content stream. */
export async function pageItems(
  page: PDFPageProxy,
  fonts: FontCache,
  tags: TaggedItems = new Map(),
): Promise<PlacedItem[]> {
  const { items, vertical } = await collect(page)
  const names = new Set<string>()
  for (const item of items) if ('str' in item && item.str !== '') names.add(item.fontName)
  await learnFonts(page, names, fonts)
  const placed: PlacedItem[] = []
  // Marked content nests; what is inside an artifact is one too.
  const open: OpenContent[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(contentOf(item, open.at(-1), tags))
      continue
    }
    const font = fonts.get(item.fontName) ?? PLAIN_FONT
    const text = readableGlyphs(item.str)
    if (text.trim() === '') continue
    const within = open.at(-1)
    const isVertical = vertical.has(item.fontName)
    placed.push({
      text,
      transform: item.transform as number[],
      length: isVertical ? item.height : item.width,
      vertical: isVertical,
      rtl: item.dir === 'rtl',
      font,
      artifact: within?.artifact === true,
      ...(within?.item === undefined ? {} : { item: within.item }),
    })
  }
  return placed
}

interface OpenContent {
  readonly artifact: boolean
  readonly item: number | undefined
}

function contentOf(
  { tag, id }: { tag?: string; id?: string },
  outer: OpenContent | undefined,
  tags: TaggedItems,
): OpenContent {
  return {
    artifact: tag === 'Artifact' || outer?.artifact === true,
    item: (id === undefined ? undefined : tags.get(id)) ?? outer?.item,
  }
}

async function collect(page: PDFPageProxy) {
  const items: (TextItem | TextMarkedContent)[] = []
  const vertical = new Set<string>()
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader()
  for (;;) {
    const { value, done } = (await reader.read()) as { value: TextChunk; done: boolean }
    if (done) break
    for (const item of value.items) items.push(item)
    for (const [name, style] of Object.entries(value.styles)) if (style.vertical) vertical.add(name)
    if (items.length > MAX_ITEMS) {
      await reader.cancel(new Error('the page has too much text'))
      break
    }
  }
  return { items, vertical }
}

interface TextChunk {
  readonly items: readonly (TextItem | TextMarkedContent)[]
  readonly styles: Readonly<Record<string, { readonly vertical: boolean }>>
}
