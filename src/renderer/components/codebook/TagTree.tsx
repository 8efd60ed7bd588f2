import { ChevronRight, GripVertical } from 'lucide-react'
import { useState } from 'react'
import {
  Button,
  Collection,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
  type Key,
} from 'react-aria-components'
import type { TagId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { dropCommand, findNode, isWithin, type TagNode, type TagUsage } from './tag-tree'

/** In pixels: a codebook may hold a thousand tags, and only those near the screen are drawn. */
const ROW_HEIGHT = 32

interface Props {
  readonly roots: readonly TagNode[]
  readonly usage: ReadonlyMap<TagId, TagUsage>
  readonly chosen: TagId
  readonly onChoose: (id: TagId) => void
}

/** The tags as a tree that can be rearranged by dragging, with the mouse or from the keyboard (Enter on the grip). */
export function TagTree({ roots, usage, chosen, onChoose }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<Key>>(new Set())
  const all = everyId(roots)
  const { dragAndDropHooks } = useDragAndDrop<TagNode>({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': findNode(roots, key as TagId)?.tag.label ?? '' })),
    onMove: ({ keys, target }) => {
      const node = findNode(roots, target.key as TagId)
      for (const key of keys) {
        const id = key as TagId
        if (node && !isWithin(node, id)) void apply(dropCommand(id, node, target.dropPosition))
      }
    },
  })
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
      <Tree
        aria-label="Tags"
        className="code-tree"
        style={{ height: all.length * ROW_HEIGHT }}
        items={roots}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) onChoose(key as TagId)
        }}
        expandedKeys={all.filter((id) => !folded.has(id))}
        onExpandedChange={(keys) => setFolded(new Set(all.filter((id) => !keys.has(id))))}
        dragAndDropHooks={dragAndDropHooks}
        // React-aria keeps rows until their item changes; the counts are not part of it.
        dependencies={[usage]}
      >
        {function renderNode(node: TagNode) {
          return <Row node={node} usage={usage} renderNode={renderNode} />
        }}
      </Tree>
    </Virtualizer>
  )
}

interface RowProps {
  readonly node: TagNode
  readonly usage: ReadonlyMap<TagId, TagUsage>
  readonly renderNode: (node: TagNode) => React.ReactElement
}

function Row({ node, usage, renderNode }: RowProps) {
  const { tag } = node
  const { claims, highlights } = usage.get(tag.id) ?? { claims: 0, highlights: 0 }
  return (
    <TreeItem id={node.id} textValue={tag.label} className="code-row">
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className="code-row-inner" style={{ paddingLeft: (level - 1) * 18 }}>
            <Button slot="drag" className="code-grip" aria-label={`Move ${tag.label}`}>
              <GripVertical size={14} aria-hidden />
            </Button>
            {hasChildItems ? (
              <Button slot="chevron" className="code-chevron">
                <ChevronRight size={14} aria-hidden />
              </Button>
            ) : (
              <span className="code-chevron-gap" />
            )}
            <span className={`tag-dot tag--${tag.color}`} aria-hidden />
            <span className="code-row-label">{tag.label}</span>
            <span className="code-row-count" title={`${claims} claims, ${highlights} highlights`}>
              {claims + highlights || ''}
            </span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{renderNode}</Collection>
    </TreeItem>
  )
}

function everyId(nodes: readonly TagNode[]): TagId[] {
  return nodes.flatMap((node) => [node.id, ...everyId(node.children)])
}
