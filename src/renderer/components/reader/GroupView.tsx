import type { TextVersion } from '../../../shared/document/text-version'
import type { Group, ListItem } from '../../dom/structure'
import { BlockView, RowView } from './BlockView'

interface Props {
  readonly version: TextVersion
  readonly group: Group
  readonly levelOf: (block: number) => number | null
}

/** A block, or a run of blocks that are one list, quotation or table. */
export function GroupView({ version, group, levelOf }: Props) {
  switch (group.kind) {
    case 'single':
      return <BlockView version={version} index={group.block} level={levelOf(group.block)} />
    case 'list':
      return <ListView version={version} items={group.items} />
    case 'quote':
      return (
        <blockquote className="reader-quote">
          {group.blocks.map((block) => (
            <BlockView key={block} version={version} index={block} level={null} />
          ))}
        </blockquote>
      )
    case 'table':
      return (
        <div className="reader-table">
          <table>
            {group.head.length > 0 && <thead>{rows(version, group.head)}</thead>}
            <tbody>{rows(version, group.body)}</tbody>
          </table>
        </div>
      )
  }
}

function rows(version: TextVersion, blocks: readonly number[]) {
  return blocks.map((block) => <RowView key={block} version={version} index={block} />)
}

interface ListProps {
  readonly version: TextVersion
  readonly items: readonly ListItem[]
}

function ListView({ version, items }: ListProps) {
  return (
    // Safari forgets that a list without bullets of its own is a list, unless told.
    <ul className="reader-list" role="list">
      {items.map((item) => (
        <li key={item.block} data-marker={item.marker === '' ? undefined : item.marker}>
          <BlockView version={version} index={item.block} level={null} />
          {item.children.length > 0 && <ListView version={version} items={item.children} />}
        </li>
      ))}
    </ul>
  )
}
