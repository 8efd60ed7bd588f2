import type { TagColor } from '../../../shared/codebook/tag'
import type { Item } from '../flow/items'
import { lineItems } from '../flow/lines'
import { inLanguage, node, type StructNode } from '../flow/struct'
import { INK, serif } from '../theme'
import type { Kit } from './kit'
import { quoted } from './quote'

interface MarkedLook {
  readonly size: number
  /** Colour of the marker; null for the plain one. */
  readonly color: TagColor | null
  /** BCP 47, where it is another than the brief's. */
  readonly language: string | undefined
}

/** Words of the source as the reader marked them, in the main column, as if with a marker. */
export function markedItems(
  kit: Kit,
  quote: string,
  parent: StructNode,
  { size, color, language }: MarkedLook,
): Item[] {
  const { type, sheet, look } = kit
  const background = color === null || look.ink === 'print' ? look.marker : look.tags[color].ground
  const spans = [{ text: quoted(quote), style: serif(size, INK, { background }) }]
  const lines = type.lines(spans, { width: sheet.mainWidth, lineHeight: size * 1.52, balance: 'no-runt' })
  const paragraph = node('P', node('BlockQuote', parent, inLanguage(language)))
  return lineItems(lines, { x: sheet.mainX, node: paragraph, least: 2 })
}
