import type { Block, TextVersion } from '../../../shared/document/text-version'
import { cellsOf, inlineNodes } from '../../dom/inline'
import { isHardWrapped } from '../../dom/lines'
import { InlineText } from './InlineText'

interface Props {
  readonly version: TextVersion
  readonly index: number
  /** Level of the heading that starts here, or null. */
  readonly level: number | null
}

type HeadingTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
const HEADING_TAGS: readonly HeadingTag[] = ['h2', 'h3', 'h4', 'h5', 'h6']

/** One block as a paragraph, a heading, code or a rule. Its element carries what `Surface` needs. */
export function BlockView({ version, index, level }: Props) {
  const block = version.blocks[index]
  if (!block) return null
  const place = { 'data-block': index, 'data-start': block.start, dir: 'auto' } as const
  const text = <InlineText nodes={inlineNodes(version, block)} />
  if (level !== null) {
    const Heading = HEADING_TAGS[Math.min(level, HEADING_TAGS.length) - 1] ?? 'h6'
    return (
      <Heading {...place} className={`reader-heading reader-heading--${level}`}>
        {text}
      </Heading>
    )
  }
  if (block.kind === 'code') {
    return (
      <pre {...place} className="reader-code">
        {text}
      </pre>
    )
  }
  if (block.kind === 'rule') {
    return (
      <div {...place} className="reader-rule" role="separator">
        {text}
      </div>
    )
  }
  const isWrapped = isHardWrapped(version.text.slice(block.start, block.end))
  return (
    <p {...place} className={isWrapped ? 'reader-paragraph reader-paragraph--wrapped' : 'reader-paragraph'}>
      {text}
    </p>
  )
}

/** One row of a table. Each cell holds an unbroken stretch of the text; between cells there is only white space. */
export function RowView({ version, index }: Omit<Props, 'level'>) {
  const row = version.blocks[index]
  if (!row) return null
  return (
    <tr data-block={index}>
      {cellsOf(version, row).map((cell) => (
        <CellView key={cell.start} version={version} row={row} cell={cell} />
      ))}
    </tr>
  )
}

interface CellProps {
  readonly version: TextVersion
  readonly row: Block
  readonly cell: { readonly start: number; readonly end: number }
}

function CellView({ version, row, cell }: CellProps) {
  const text = <InlineText nodes={inlineNodes(version, row, cell)} />
  const place = { 'data-start': cell.start, dir: 'auto' } as const
  return row.header === true ? (
    <th {...place} scope="col">
      {text}
    </th>
  ) : (
    <td {...place}>{text}</td>
  )
}
