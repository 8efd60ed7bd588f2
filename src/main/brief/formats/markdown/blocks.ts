import type { Block, Footnote, RichText } from '../reading/rich-text'
import { escapedLine, guarded } from './escape'
import { inlinesMarkdown } from './inlines'

/** Blocks of a note as Markdown blocks, to be joined by empty lines. `level` is that of their highest heading. */
export function richTextMarkdown({ blocks }: RichText, level: number): string[] {
  return blocksMarkdown(blocks, level)
}

function blocksMarkdown(blocks: readonly Block[], level: number): string[] {
  return blocks.flatMap((block, index) => {
    const written =
      block.kind === 'list'
        ? listMarkdown(block, level, listsBefore(blocks, index))
        : blockMarkdown(block, level)
    return written === '' ? [] : [written]
  })
}

/** How many lists come right before: with the same marks all of them would be read as one. */
function listsBefore(blocks: readonly Block[], index: number): number {
  let count = 0
  while (blocks[index - count - 1]?.kind === 'list') count += 1
  return count
}

function blockMarkdown(block: Block, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return linesGuarded(inlinesMarkdown(block.children))
    case 'heading':
      return headingMarkdown(level + block.depth, inlinesMarkdown(block.children, 'space'))
    case 'quote':
      return quoteMarkdown(blocksMarkdown(block.blocks, level))
    case 'code':
      return codeMarkdown(block.text)
    case 'rule':
      return '---'
    case 'list':
      return listMarkdown(block, level, 0)
    case 'table':
      return tableMarkdown(
        block.head.map((cell) => inlinesMarkdown(cell, 'space')),
        block.rows.map((row) => row.map((cell) => inlinesMarkdown(cell, 'space'))),
        block.aligns,
      )
  }
}

/** A heading; deeper than Markdown has them, a line in bold. */
export function headingMarkdown(level: number, words: string): string {
  if (words.trim() === '') return ''
  // A number sign at the end would be read as a closing mark.
  const line = words.trim().replace(/#+$/, (marks) => `\\${marks}`)
  return level > 6 ? `**${line}**` : `${'#'.repeat(level)} ${line}`
}

/** Blocks behind the marks of a quotation. */
export function quoteMarkdown(blocks: readonly string[]): string {
  return blocks
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** A table whose cells are Markdown of one line. */
export function tableMarkdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly ('left' | 'center' | 'right' | null)[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.trim() || ' ').join(' | ')} |`
  const rules = head.map((_, index) => {
    const align = aligns[index]
    return align === 'center' ? ':-:' : align === 'right' ? '--:' : align === 'left' ? ':--' : '---'
  })
  return [line(head), line(rules), ...rows.map(line)].join('\n')
}

/** Items with their blocks under them. */
export function itemsMarkdown(items: readonly (readonly string[])[], isLoose: boolean): string {
  return items
    .map((blocks) => indented(blocks.join(isLoose ? '\n\n' : '\n'), '- '))
    .join(isLoose ? '\n\n' : '\n')
}

/** Words on lines of their own, as one paragraph. */
export function linesMarkdown(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(escapedLine)
    .join('\\\n')
}

/** `level` is that of the highest heading in a footnote. */
export function footnotesMarkdown(footnotes: readonly Footnote[], level: number): string[] {
  return footnotes.map(({ number, blocks }) => {
    const mark = `[^${String(number)}]:`
    const body = blocksMarkdown(blocks, level).join('\n\n')
    // Beside the mark other blocks than a paragraph would count their indent from another place than below it.
    const start = blocks[0]?.kind === 'paragraph' ? ' ' : '\n    '
    return body === '' ? `${mark} ` : `${mark}${start}${body.replace(/\n(?=[^\n])/g, '\n    ')}`
  })
}

const linesGuarded = (text: string) =>
  text
    .split('\n')
    .map((line) => guarded(line.trimStart()))
    .join('\n')

function codeMarkdown(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

function listMarkdown(list: Extract<Block, { kind: 'list' }>, level: number, before: number): string {
  const [bullet, stop] = before % 2 === 0 ? ['-', '.'] : ['*', ')']
  return list.items
    .map(({ checked, blocks }, index) => {
      const marker = list.start === null ? `${bullet} ` : `${String(list.start + index)}${stop} `
      const task = checked === null ? '' : checked ? '[x] ' : '[ ] '
      const body = blocksMarkdown(blocks, level).join(list.isLoose ? '\n\n' : '\n')
      return indented(`${task}${body}`, marker)
    })
    .join(list.isLoose ? '\n\n' : '\n')
}

/** Text after a marker, its later lines under the first. */
function indented(text: string, marker: string): string {
  const space = ' '.repeat(marker.length)
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `${marker}${line}` : line === '' ? '' : `${space}${line}`))
    .join('\n')
}
