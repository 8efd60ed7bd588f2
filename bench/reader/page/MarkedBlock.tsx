import { memo, useSyncExternalStore, type ReactNode } from 'react'
import type { Annotation } from '../annotations.mjs'
import type { Block } from '../document.mjs'
import type { MarkStore } from './mark-store'
import { runsOf } from './subject'
import { Words } from './Words'

interface Props {
  readonly block: Block
  readonly index: number
  readonly store: MarkStore
}

/** A block whose passages are wrapped in `<mark>`, cut wherever one begins or ends. Drawn again only when it changes. */
export const MarkedBlock = memo(function MarkedBlock({ block, index, store }: Props) {
  const annotations = useSyncExternalStore(
    (redraw) => store.subscribe(index, redraw),
    () => store.of(index),
  )
  const pieces = piecesOf(block, store.starts[index] ?? 0, annotations)
  return block.kind === 'heading' ? <h2>{pieces}</h2> : <p>{pieces}</p>
})

function piecesOf(block: Block, start: number, annotations: readonly Annotation[]): ReactNode[] {
  const { text } = block
  const local = annotations.map((annotation) => ({
    start: Math.max(0, annotation.start - start),
    end: Math.min(text.length, annotation.end - start),
    annotation,
  }))
  const runs = runsOf(block)
  const cuts = new Set([...runs, ...local].flatMap((range) => [range.start, range.end]))
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? text.length
    const covering = local.filter((range) => range.start <= from && range.end >= to)
    const words = covering.reduce<ReactNode>(
      (inside, { annotation }) => <mark className={`tag-${annotation.tag}`}>{inside}</mark>,
      text.slice(from, to),
    )
    const run = runs.find((one) => one.start <= from && one.end >= to)
    return (
      <Words key={from} kind={run?.kind ?? null}>
        {words}
      </Words>
    )
  })
}
