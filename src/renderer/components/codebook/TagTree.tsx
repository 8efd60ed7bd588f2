import { useCallback, useMemo, useState } from 'react'
import type { TagId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { announce } from '../../state/messages'
import type { TreeStep } from '../ui/tree-keys'
import { useTree } from '../ui/use-tree'
import { stepWords } from './step-words'
import { KEYS, stepCommand, treeLines, type TagNode, type TagUsage } from './tag-tree'
import { TagLine } from './TagLine'
import { useTagDrag } from './use-tag-drag'

interface Props {
  readonly roots: readonly TagNode[]
  readonly usage: ReadonlyMap<TagId, TagUsage>
  readonly chosen: TagId
  readonly onChoose: (id: TagId) => void
}

/** The tags as a tree, rearranged by dragging or with Alt and the arrow keys. The tag with the focus is the chosen one. */
export function TagTree({ roots, usage, chosen, onChoose }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<TagId>>(new Set())
  const lines = useMemo(() => treeLines(roots, folded), [roots, folded])
  const fold = useCallback((id: TagId) => {
    setFolded((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const { drop, dragging } = useTagDrag(roots)
  const step = async (node: TagNode, way: TreeStep) => {
    const command = stepCommand(roots, node, way)
    if (!command || !(await apply(command))) return
    announce(stepWords(roots, node, way))
    focusLine(node.id)
  }
  const { tree, virtualizer, current, rowHeight, focusLine, handlers } = useTree({
    ...KEYS,
    lines,
    keyOf: ({ node }) => node.id,
    chosen,
    onChoose: ({ node }) => onChoose(node.id),
    onFold: ({ node }) => fold(node.id),
    onStep: ({ node }, way) => void step(node, way),
  })
  return (
    <div
      ref={tree}
      role="treegrid"
      aria-label="Tags"
      aria-description="Alt with the arrow keys moves a tag"
      className="code-tree"
      style={{ height: lines.length * rowHeight }}
      {...handlers}
      {...dragging}
    >
      <div role="presentation" className="code-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return (
            line && (
              <TagLine
                key={line.node.id}
                line={line}
                index={index}
                start={start}
                usage={usage.get(line.node.id)}
                isChosen={line.node.id === chosen}
                isCurrent={index === current}
                drop={drop?.id === line.node.id ? drop.place : null}
                onFold={fold}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
