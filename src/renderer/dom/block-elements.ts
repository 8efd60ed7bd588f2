import { directionOf, type Direction } from '../../shared/document/direction'
import type { Block, TextVersion } from '../../shared/document/text-version'
import { copied, element } from './element'
import { backLink, firstSigns } from './footnotes'
import { cellsOf, inlineNodes } from './inline'
import { inlineElements } from './inline-elements'
import { isHardWrapped } from './lines'
import type { Group, ListItem } from './structure'

const HEADING_TAGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** What a group is drawn from. `levelOf` answers the level of the heading that starts at a block, or null. */
export interface Drawing {
  readonly version: TextVersion
  readonly levelOf: (block: Block) => number | null
}

/** The element of a block, or of a run of blocks that are one list, quotation or table. */
export function groupElement(drawing: Drawing, group: Group): HTMLElement {
  switch (group.kind) {
    case 'single':
      return isFootnote(drawing, group.block)
        ? footnoteElement(drawing, group.block)
        : blockElement(drawing, group.block)
    case 'list':
      return listElement(drawing, group.items)
    case 'quote': {
      const blocks = group.blocks.map((block) => blockElement(drawing, block))
      return element('blockquote', { class: 'reader-quote', dir: runOf(drawing, group.blocks) }, blocks)
    }
    case 'table': {
      const rows = (blocks: readonly number[]) => blocks.map((block) => rowElement(drawing, block))
      const head = group.head.length > 0 ? [element('thead', {}, rows(group.head))] : []
      const table = element('table', { dir: runOf(drawing, [...group.head, ...group.body]) }, [
        ...head,
        element('tbody', {}, rows(group.body)),
      ])
      return element('div', { class: 'reader-table' }, [table])
    }
  }
}

function listElement(drawing: Drawing, items: readonly ListItem[]): HTMLElement {
  const dir = runOf(
    drawing,
    items.map(({ block }) => block),
  )
  const entries = items.map(({ block, marker, children }) => {
    const nested = children.length > 0 ? [listElement(drawing, children)] : []
    const attributes = { 'data-marker': marker === '' ? null : marker }
    return element('li', attributes, [blockElement(drawing, block), ...nested])
  })
  // Safari forgets that a list without bullets of its own is a list, unless told.
  return element('ul', { class: 'reader-list', role: 'list', dir }, entries)
}

/** The way a run of blocks runs as a whole: on which side its markers, its line or its first column are. */
function runOf({ version }: Drawing, blocks: readonly number[]): Direction {
  const [first, last] = [version.blocks[blocks[0] ?? 0], version.blocks[blocks.at(-1) ?? 0]]
  return first && last ? directionOf(version.text.slice(first.start, last.end)) : 'ltr'
}

/** A footnote; one that a reader made a heading is a heading. */
function isFootnote({ version, levelOf }: Drawing, index: number): boolean {
  const block = version.blocks[index]
  return block?.kind === 'footnote' && levelOf(block) === null
}

/** Characters of a marker that fit beside its footnote. */
const BESIDE = 4

/** A footnote with its marker before it and the way back behind it, neither of them part of the text. */
function footnoteElement(drawing: Drawing, index: number): HTMLElement {
  const paragraph = blockElement(drawing, index)
  const block = drawing.version.blocks[index]
  const sign = block && firstSigns(drawing.version).get(block.start)
  const marker = block?.marker ?? null
  const look =
    marker !== null && marker.length > BESIDE ? 'reader-footnote reader-footnote--named' : 'reader-footnote'
  const attributes = { class: look, 'data-block': index, 'data-marker': marker }
  // The block is the whole of it, so that the way back is reached from it by Tab.
  paragraph.removeAttribute('data-block')
  return element('div', attributes, sign === undefined ? [paragraph] : [paragraph, backLink(sign)])
}

/** One block as a paragraph, a heading, code or a rule. Its element carries what `Surface` needs. */
function blockElement({ version, levelOf }: Drawing, index: number): HTMLElement {
  const block = version.blocks[index]
  if (!block) return element('p', {}, [])
  const made = bareElement(version, block, levelOf(block))
  made.setAttribute('data-block', String(index))
  made.setAttribute('data-start', String(block.start))
  made.append(...inlineElements(inlineNodes(version, block)))
  return made
}

function bareElement(version: TextVersion, block: Block, level: number | null): HTMLElement {
  if (level !== null) {
    const tag = HEADING_TAGS[Math.min(level, HEADING_TAGS.length) - 1] ?? 'h6'
    return copied(tag, `reader-heading reader-heading--${level}`)
  }
  if (block.kind === 'code') return copied('pre', 'reader-code')
  if (block.kind === 'rule')
    return element('div', { class: 'reader-rule', role: 'separator', dir: 'auto' }, [])
  const isWrapped = isHardWrapped(version.text.slice(block.start, block.end))
  return copied('p', isWrapped ? 'reader-paragraph reader-paragraph--wrapped' : 'reader-paragraph')
}

/** One row of a table. Each cell holds an unbroken stretch of the text; between cells there is only white space. */
function rowElement({ version }: Drawing, index: number): HTMLElement {
  const row = version.blocks[index]
  if (!row) return element('tr', {}, [])
  const cells = cellsOf(version, row).map((cell) => {
    const text = inlineElements(inlineNodes(version, row, cell))
    const place = { 'data-start': cell.start, dir: 'auto' }
    return row.header === true ? element('th', { ...place, scope: 'col' }, text) : element('td', place, text)
  })
  return element('tr', { 'data-block': index }, cells)
}
