import { readRightToLeft } from '../reading/direction'
import type { Block, Footnote, Inline, RichText } from '../reading/rich-text'
import { markup, type Markup } from './markup'

/** Blocks of a note as HTML. `level` is that of its highest heading. */
function blocksHtml(blocks: readonly Block[], level: number): Markup[] {
  return blocks.map((block) => blockHtml(block, level))
}

/** A note with its footnotes under it. */
export function richTextHtml({ blocks, footnotes }: RichText, level: number): Markup[] {
  const body = blocksHtml(blocks, level)
  if (footnotes.length === 0) return body
  const items = footnotes.map((footnote) => footnoteHtml(footnote, level))
  return [
    ...body,
    markup`<ol class="footnotes" aria-label="Footnotes">
      ${items}
    </ol>`,
  ]
}

/** A footnote with the way back at its end: in its last paragraph, where it ends with one. */
function footnoteHtml({ number, blocks }: Footnote, level: number): Markup {
  const back = markup`<a class="back" href="#footnote-sign-${number}" aria-label="Back to the text of footnote ${number}">↩</a>`
  const last = blocks.at(-1)
  const body =
    last?.kind === 'paragraph'
      ? [
          ...blocksHtml(blocks.slice(0, -1), level),
          markup`<p dir="auto">${inlinesHtml(last.children)} ${back}</p>\n`,
        ]
      : [...blocksHtml(blocks, level), markup`<p>${back}</p>\n`]
  return markup`<li id="footnote-${number}" value="${number}" dir="${directionOf(blocks)}">${body}</li>\n`
}

/** `auto` would not do: a browser does not look into what says its own direction. */
const directionOf = (blocks: readonly Block[]) => (readRightToLeft(blocks) ? 'rtl' : 'ltr')

function blockHtml(block: Block, level: number): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p dir="auto">${inlinesHtml(block.children)}</p>\n`
    case 'heading': {
      const rank = Math.min(level + block.depth, 6)
      const words = inlinesHtml(block.children)
      return HEADINGS[rank]?.(words) ?? markup`<p>${words}</p>\n`
    }
    case 'quote':
      return markup`<blockquote dir="${directionOf(block.blocks)}">${blocksHtml(block.blocks, level)}</blockquote>\n`
    case 'code':
      return markup`<pre tabindex="0" dir="ltr"><code>${block.text}</code></pre>\n`
    case 'rule':
      return markup`<hr />\n`
    case 'list':
      return listHtml(block, level)
    case 'table':
      return tableHtml(block)
  }
}

const HEADINGS: Readonly<Record<number, (words: readonly Markup[]) => Markup>> = {
  2: (words) => markup`<h2 dir="auto">${words}</h2>\n`,
  3: (words) => markup`<h3 dir="auto">${words}</h3>\n`,
  4: (words) => markup`<h4 dir="auto">${words}</h4>\n`,
  5: (words) => markup`<h5 dir="auto">${words}</h5>\n`,
  6: (words) => markup`<h6 dir="auto">${words}</h6>\n`,
}

/** The direction is that of the whole list: a marker stands in the room the list leaves for it. */
function listHtml(list: Extract<Block, { kind: 'list' }>, level: number): Markup {
  const items = list.items.map(({ checked, blocks }) => {
    const box =
      checked === null
        ? null
        : markup`<span class="task" role="img" aria-label="${checked ? 'Done' : 'To do'}"
            >${checked ? '☑' : '☐'}</span
          >\n`
    const [first, ...rest] = blocks
    const isShort = !list.isLoose && first?.kind === 'paragraph'
    const body = isShort
      ? [...inlinesHtml(first.children), markup`  `, ...blocksHtml(rest, level)]
      : blocksHtml(blocks, level)
    return checked === null ? markup`<li>${body}</li>\n` : markup`<li class="is-task">${box}${body}</li>\n`
  })
  const direction = directionOf([list])
  return list.start === null
    ? markup`<ul dir="${direction}">
        ${items}
      </ul>\n`
    : markup`<ol start="${list.start}" dir="${direction}">
        ${items}
      </ol>\n`
}

function tableHtml({ aligns, head, rows }: Extract<Block, { kind: 'table' }>): Markup {
  const side = (index: number) => aligns[index] ?? 'start'
  const header = head.map(
    (cell, index) => markup`<th scope="col" class="to-${side(index)}" dir="auto">${inlinesHtml(cell)}</th>`,
  )
  const body = rows.map(
    (row) =>
      markup`<tr>
        ${row.map((cell, index) => markup`<td class="to-${side(index)}" dir="auto">${inlinesHtml(cell)}</td>`)}
      </tr>\n`,
  )
  // A wide table scrolls by itself, also with the keyboard.
  return markup`<div class="wide" tabindex="0" role="group" aria-label="Table">
    <table>
      <thead>
        <tr>
          ${header}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>\n`
}

/** Text of a block as HTML; a comma keeps signs of footnotes apart that stand side by side. */
export function inlinesHtml(inlines: readonly Inline[]): Markup[] {
  return inlines.map((inline, index) =>
    inline.kind === 'footnote' && inlines[index - 1]?.kind === 'footnote'
      ? markup`<sup>,</sup>${inlineHtml(inline)}`
      : inlineHtml(inline),
  )
}

function inlineHtml(inline: Inline): Markup {
  switch (inline.kind) {
    case 'text':
      return markup`${inline.text}`
    case 'break':
      return markup`<br />`
    case 'code':
      return markup`<code>${inline.text}</code>`
    case 'footnote': {
      const { number } = inline
      const words = markup`href="#footnote-${number}" aria-label="Footnote ${number}">${number}`
      return inline.isFirst
        ? markup`<sup><a id="footnote-sign-${number}" ${words}</a></sup>`
        : markup`<sup><a ${words}</a></sup>`
    }
    case 'link':
      return markup`<a href="${inline.href}" rel="noopener noreferrer">${inlinesHtml(inline.children)}</a>`
    case 'strong':
      return markup`<strong>${inlinesHtml(inline.children)}</strong>`
    case 'emphasis':
      return markup`<em>${inlinesHtml(inline.children)}</em>`
    case 'strike':
      return markup`<s>${inlinesHtml(inline.children)}</s>`
    case 'superscript':
      return markup`<sup>${inlinesHtml(inline.children)}</sup>`
    case 'subscript':
      return markup`<sub>${inlinesHtml(inline.children)}</sub>`
    case 'smallCaps':
      return markup`<span class="small-caps">${inlinesHtml(inline.children)}</span>`
  }
}

/** Plain words whose line ends are kept. */
export function linesHtml(text: string): Markup {
  return markup`${text.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br />${line}`))}`
}
