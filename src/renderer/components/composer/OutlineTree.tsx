import { defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { chooseLine, fold, useBriefView, wordPart } from '../../state/brief-view'
import { textScale } from '../ui/text-scale'
import { useVirtualList } from '../ui/use-virtual-list'
import { lineNamed, outlineAct, type Step } from './outline-keys'
import type { OutlineLine } from './outline-lines'
import { removePart, stepLine } from './outline-moves'
import { OutlineRow } from './OutlineRow'
import { useOutlineDrag } from './use-outline-drag'

/** In pixels, of every line: there may be thousands, and only those near the screen are drawn. */
const ROW_HEIGHT = 32
/** How long letters typed one after the other count as the beginning of one name, in ms. */
const TYPING = 700

interface Props {
  readonly lines: readonly OutlineLine[]
  /** On which page each part begins; absent while nobody knows. */
  readonly pages: ReadonlyMap<string, number> | null
}

/** The brief's headings and claims in order, rearranged by dragging or with Alt and the arrow keys. */
export function OutlineTree({ lines, pages }: Props) {
  const tree = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const key = useBriefView(({ chosen }) => chosen && keyOf(chosen))
  const current = Math.max(
    0,
    lines.findIndex((line) => line.key === key),
  )
  const { drop, dragging } = useOutlineDrag(lines, chooseLine)
  const rowHeight = ROW_HEIGHT * textScale()
  const virtualizer = useVirtualList({
    count: lines.length,
    getScrollElement: () => tree.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // Wherever one scrolls: Tab must find the line it goes to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(current) ? shown : [...shown, current].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    if (key !== null) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [current, key, virtualizer])

  const go = (line: OutlineLine | undefined) => {
    if (!line) return
    chooseLine(line.entry.part.id, line.kind === 'claim' ? line.claim.id : null)
    focusLine(tree.current, line.key)
  }
  const step = async (line: OutlineLine, way: Step) => {
    if (!(await stepLine(line, way))) return
    const { chosen } = useBriefView.getState()
    if (chosen) focusLine(tree.current, keyOf(chosen))
  }
  const remove = async (line: OutlineLine) => {
    const next = lines.find(({ kind, at }, index) => kind === 'part' && index > current && at > line.at)
    const before = lines.findLast(({ kind, at }) => kind === 'part' && at < line.at)
    await removePart(line)
    go(next ?? before)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[current]
    const isOnRow = event.target instanceof HTMLElement && event.target.matches('[role=row]')
    if (!line || !isOnRow || event.ctrlKey || event.metaKey) return
    const act = outlineAct(lines, current, event)
    if (act) {
      event.preventDefault()
      event.stopPropagation()
      if (act.kind === 'go') go(lines[act.to])
      else if (act.kind === 'fold') fold(act.partId, act.isOpen)
      else if (act.kind === 'move') void step(line, act.step)
      else if (act.kind === 'edit') wordPart(line.entry.part.id)
      else void remove(line)
      return
    }
    if (event.key.length !== 1 || event.altKey || event.key === ' ') return
    const isMore = event.timeStamp - typed.current.at < TYPING
    typed.current = { letters: (isMore ? typed.current.letters : '') + event.key, at: event.timeStamp }
    go(lines[lineNamed(lines, current, typed.current.letters)])
  }
  return (
    <div
      ref={tree}
      role="treegrid"
      aria-label="Outline of the brief"
      aria-description="Alt with the arrow keys moves a heading or a claim. Enter words it."
      aria-rowcount={lines.length}
      className="comp-tree"
      onKeyDown={press}
      onClick={({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
        const line = lines.find((one) => one.key === row?.dataset['line'])
        if (line) chooseLine(line.entry.part.id, line.kind === 'claim' ? line.claim.id : null)
      }}
      {...dragging}
    >
      <div role="presentation" className="comp-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return (
            line && (
              <OutlineRow
                key={line.key}
                line={line}
                index={index}
                start={start}
                height={rowHeight}
                page={line.kind === 'part' ? (pages?.get(line.key) ?? null) : null}
                isPrinted={pages === null || line.kind === 'claim' || pages.has(line.key)}
                isChosen={line.key === key}
                isCurrent={index === current}
                drop={drop?.key === line.key ? drop.place : null}
                onStep={step}
                onRemove={remove}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function keyOf({ partId, claimId }: { readonly partId: string; readonly claimId: string | null }): string {
  return claimId === null ? partId : `${partId}/${claimId}`
}

/** Focuses a line once it is there: what scrolls into view is drawn a frame or two later. */
function focusLine(within: ParentNode | null, key: string, tries = 30): void {
  requestAnimationFrame(() => {
    const line = within?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)
    if (line) line.focus({ preventScroll: true })
    else if (tries > 0) focusLine(within, key, tries - 1)
  })
}
