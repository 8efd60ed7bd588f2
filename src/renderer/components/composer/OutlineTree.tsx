import { chooseLine, fold, useBriefView, wordPart } from '../../state/brief-view'
import type { TreeStep } from '../ui/tree-keys'
import { useTree } from '../ui/use-tree'
import { KEYS, type OutlineLine } from './outline-lines'
import { removePart, stepLine } from './outline-moves'
import { OutlineRow } from './OutlineRow'
import { useOutlineDrag } from './use-outline-drag'

interface Props {
  readonly lines: readonly OutlineLine[]
  /** On which page each part begins; absent while nobody knows. */
  readonly pages: ReadonlyMap<string, number> | null
}

/** The brief's headings and claims in order, rearranged by dragging or with Alt and the arrow keys. */
export function OutlineTree({ lines, pages }: Props) {
  const key = useBriefView(({ chosen }) => chosen && keyOf(chosen))
  const { drop, dragging } = useOutlineDrag(lines, chooseLine)
  const step = async (line: OutlineLine, way: TreeStep) => {
    if (!(await stepLine(line, way))) return
    const { chosen } = useBriefView.getState()
    if (chosen) focusLine(keyOf(chosen))
  }
  const remove = async (line: OutlineLine) => {
    const next = lines.find(({ kind, at }, index) => kind === 'part' && index > current && at > line.at)
    const before = lines.findLast(({ kind, at }) => kind === 'part' && at < line.at)
    await removePart(line)
    go(next ?? before)
  }
  const { tree, virtualizer, current, go, focusLine, handlers } = useTree({
    ...KEYS,
    lines,
    keyOf: (line) => line.key,
    chosen: key,
    onChoose: choose,
    onFold: ({ entry }, isOpen) => fold(entry.part.id, isOpen),
    onStep: (line, way) => void step(line, way),
    onKey: (line, pressed) => {
      if (pressed === 'Enter' || pressed === 'F2') wordPart(line.entry.part.id)
      else if (pressed === 'Delete' && line.kind === 'part') void remove(line)
      else return false
      return true
    },
  })
  return (
    <div
      ref={tree}
      role="treegrid"
      aria-label="Outline of the brief"
      aria-description="Alt with the arrow keys moves a heading or a claim. Enter words it."
      aria-rowcount={lines.length}
      className="comp-tree"
      {...handlers}
      {...dragging}
    >
      <div role="presentation" className="comp-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return (
            line && (
              <OutlineRow
                key={line.key}
                measure={virtualizer.measureElement}
                line={line}
                index={index}
                start={start}
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

function choose(line: OutlineLine): void {
  chooseLine(line.entry.part.id, line.kind === 'claim' ? line.claim.id : null)
}

function keyOf({ partId, claimId }: { readonly partId: string; readonly claimId: string | null }): string {
  return claimId === null ? partId : `${partId}/${claimId}`
}
