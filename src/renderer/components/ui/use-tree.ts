import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { textScale } from './text-scale'
import { lineNamed, treeAct, type Tree, type TreeStep } from './tree-keys'
import { useVirtualList } from './use-virtual-list'

/** In pixels, of a line of one row of text: there may be thousands, and only those near the screen are drawn. */
const ROW_HEIGHT = 32
/** How long letters typed one after the other count as the beginning of one name, in ms. */
const TYPING = 700

interface Options<Line> extends Tree<Line> {
  readonly keyOf: (line: Line) => string
  /** The line that is chosen; null before any is. */
  readonly chosen: string | null
  readonly onChoose: (line: Line) => void
  readonly onFold: (line: Line, isOpen: boolean) => void
  readonly onStep: (line: Line, step: TreeStep) => void
  /** Takes a key that a tree has no use for; answers whether it did. */
  readonly onKey?: (line: Line, key: string) => boolean
}

/**
 * A tree of which only the lines near the screen are drawn, gone through with the keys of a tree view. Its lines carry
 * their key in `data-line` and their index in `data-index`; `tree` goes on the element that scrolls, as do `handlers`.
 */
export function useTree<Line>(options: Options<Line>) {
  const { lines, keyOf, chosen, onChoose, onFold, onStep, onKey } = options
  const tree = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const current = Math.max(
    0,
    lines.findIndex((line) => keyOf(line) === chosen),
  )
  const rowHeight = ROW_HEIGHT * textScale()
  const virtualizer = useVirtualList({
    count: lines.length,
    getScrollElement: () => tree.current,
    getItemKey: (index) => {
      const line = lines[index]
      return line ? keyOf(line) : index
    },
    estimateSize: () => rowHeight,
    reach: { margin: 3, ahead: 20 },
    // Wherever one scrolls: Tab must find the line it goes to.
    kept: current,
  })
  useEffect(() => {
    // The chosen line stays in sight when it is moved, too.
    if (chosen !== null) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [current, chosen, virtualizer])

  /** Puts the keyboard on a line once it is there: what scrolls into view is drawn a frame or two later. */
  const focusLine = (key: string, tries = 30): void => {
    requestAnimationFrame(() => {
      const line = tree.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)
      if (!line) {
        if (tries > 0) focusLine(key, tries - 1)
        return
      }
      line.focus({ preventScroll: true })
      // In a window with little room what is around the tree scrolls, too.
      line.scrollIntoView({ block: 'nearest' })
    })
  }
  const go = (line: Line | undefined) => {
    if (!line) return
    onChoose(line)
    focusLine(keyOf(line))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[current]
    const isOnLine = event.target instanceof HTMLElement && event.target.matches('[data-line]')
    if (!line || !isOnLine || event.ctrlKey || event.metaKey) return
    const act = treeAct(options, current, event)
    if (act ?? (!event.altKey && onKey?.(line, event.key))) {
      event.preventDefault()
      event.stopPropagation()
      if (act?.kind === 'go') go(lines[act.to])
      else if (act?.kind === 'fold') onFold(line, act.isOpen)
      else if (act?.kind === 'move') onStep(line, act.step)
      return
    }
    if (event.key.length !== 1 || event.altKey || event.key === ' ') return
    const isMore = event.timeStamp - typed.current.at < TYPING
    typed.current = { letters: (isMore ? typed.current.letters : '') + event.key, at: event.timeStamp }
    go(lines[lineNamed(options, current, typed.current.letters)])
  }
  const onClick = ({ target }: MouseEvent) => {
    const key = target instanceof Element && target.closest<HTMLElement>('[data-line]')?.dataset['line']
    const line = lines.find((one) => keyOf(one) === key)
    if (line) onChoose(line)
  }
  return { tree, virtualizer, current, rowHeight, go, focusLine, handlers: { onKeyDown, onClick } }
}
