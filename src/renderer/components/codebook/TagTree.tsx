import { defaultRangeExtractor } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { TagId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { announce } from '../../state/messages'
import { textScale } from '../ui/text-scale'
import { useVirtualList } from '../ui/use-virtual-list'
import { stepWords } from './step-words'
import { stepCommand, treeLines, type TagNode, type TagUsage } from './tag-tree'
import { TagLine } from './TagLine'
import { lineNamed, treeAct } from './tree-keys'
import { useTagDrag } from './use-tag-drag'

/** In pixels: a codebook may hold a thousand tags, and only those near the screen are drawn. */
const ROW_HEIGHT = 32
/** How long letters typed one after the other count as the beginning of one name, in ms. */
const TYPING = 700

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
  const tree = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const found = lines.findIndex(({ node }) => node.id === chosen)
  const current = Math.max(0, found)
  const fold = useCallback((id: TagId) => {
    setFolded((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const { drop, dragging } = useTagDrag(roots)
  const rowHeight = ROW_HEIGHT * textScale()
  const virtualizer = useVirtualList({
    count: lines.length,
    getScrollElement: () => tree.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // Wherever one scrolls: Tab must find the line it goes to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(current) ? shown : [...shown, current].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    virtualizer.scrollToIndex(current, { align: 'auto' })
    // The chosen line stays in sight when it is moved, too.
  }, [current, chosen, virtualizer])

  const go = (to: number) => {
    const id = lines[to]?.node.id
    if (id === undefined) return
    onChoose(id)
    virtualizer.scrollToIndex(to, { align: 'auto' })
    focusSoon(tree.current, id)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey) return
    const act = treeAct(lines, current, event)
    if (act) {
      event.preventDefault()
      if (act.kind === 'go') go(act.to)
      else if (act.kind === 'fold') fold(act.id)
      else void step(act.step)
      return
    }
    if (event.key.length !== 1 || event.altKey || event.key === ' ') return
    const isMore = event.timeStamp - typed.current.at < TYPING
    typed.current = { letters: (isMore ? typed.current.letters : '') + event.key, at: event.timeStamp }
    go(lineNamed(lines, current, typed.current.letters))
  }
  const step = async (way: Parameters<typeof stepCommand>[2]) => {
    const node = lines[current]?.node
    const command = node && stepCommand(roots, node, way)
    if (!command || !(await apply(command))) return
    announce(stepWords(roots, node, way))
    focusSoon(tree.current, node.id)
  }
  return (
    <div
      ref={tree}
      role="treegrid"
      aria-label="Tags"
      aria-description="Alt with the arrow keys moves a tag"
      className="code-tree"
      style={{ height: lines.length * rowHeight }}
      onKeyDown={press}
      onClick={({ target }) => {
        const id =
          target instanceof Element ? target.closest<HTMLElement>('[data-tag]')?.dataset.tag : undefined
        if (id !== undefined) onChoose(id as TagId)
      }}
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

/** Focuses the line of a tag once it is there: what scrolls into view is drawn a frame or two later. */
function focusSoon(tree: HTMLElement | null, id: TagId, tries = 20): void {
  requestAnimationFrame(() => {
    const line = tree?.querySelector<HTMLElement>(`[data-tag="${id}"]`)
    if (line) line.focus({ preventScroll: true })
    else if (tries > 0) focusSoon(tree, id, tries - 1)
  })
}
