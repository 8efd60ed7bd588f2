import { memoByIdentity } from '../../shared/core/memo'
import type { TextVersion } from '../../shared/document/text-version'
import { blockAt } from './document-model'
import type { BlockCursor } from './block-cursor'
import { element } from './element'
import { blockElement, type Surface } from './surface'

/** The offset of the first sign that leads to each footnote, by where the footnote starts. */
export const firstSigns = memoByIdentity(({ marks }: TextVersion): ReadonlyMap<number, number> => {
  const signs = new Map<number, number>()
  for (const { target, start } of marks) {
    if (target !== undefined && !signs.has(target)) signs.set(target, start)
  }
  return signs
})

/** Names where a link within the text leads to, as an offset. */
const GOES_TO = 'data-goes-to'

/** What a link to a place of the text is made with. Only the current block's links are stops of Tab; see BlockCursor. */
export function innerLink(offset: number): Readonly<Record<string, string | number>> {
  return { href: `#${offset}`, [GOES_TO]: offset, tabindex: -1 }
}

/** The way back from a footnote to its sign. Its arrow is drawn, not written, so that the text stays as it is. */
export function backLink(offset: number): HTMLElement {
  const attributes = { ...innerLink(offset), class: 'reader-footnote-back', 'aria-label': 'Back to the text' }
  return element('a', attributes, [])
}

/**
 * Follows a link within the text: to the footnote of a sign, or from a footnote back to its sign, which then has the
 * focus. False when the link leads out of the text.
 */
export function followInnerLink(surface: Surface, cursor: BlockCursor, link: Element): boolean {
  const written = link.getAttribute(GOES_TO)
  if (written === null) return false
  const offset = Number(written)
  const from = cursor.current
  const block = blockAt(surface.model, offset)
  cursor.focus(block)
  const start = from === null ? undefined : surface.model.version.blocks[from]?.start
  const sign = blockElement(surface, block)?.querySelector<HTMLElement>(`[${GOES_TO}="${start}"]`)
  if (link.classList.contains('reader-footnote-back')) sign?.focus({ preventScroll: true })
  return true
}
