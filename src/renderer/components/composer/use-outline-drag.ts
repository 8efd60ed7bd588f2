import { useState, type DragEvent } from 'react'
import type { ClaimId } from '../../../shared/core/ids'
import { wordsOf, type OutlineLine } from './outline-lines'
import { dropClaim, dropPart, type OutlineDrop } from './outline-moves'

const PART = 'application/x-postil-brief-part'
const CLAIM = 'application/x-postil-brief-claim'

/**
 * Dragging the lines of the outline: a heading goes beside another one, a claim beside another one or under a heading.
 * `drop` says where what is held would go; `dragging` goes on the outline, for all lines at once.
 */
export function useOutlineDrag(lines: readonly OutlineLine[], onDropped: (key: string) => void) {
  const [drop, setDrop] = useState<OutlineDrop | null>(null)
  const lineOf = ({ target }: DragEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
    const line = lines.find(({ key }) => key === element?.dataset['line'])
    return element && line ? { element, line } : null
  }
  const dropOf = (event: DragEvent): (OutlineDrop & { readonly line: OutlineLine }) | null => {
    const over = lineOf(event)
    if (!over) return null
    const { element, line } = over
    const isClaim = event.dataTransfer.types.includes(CLAIM)
    if (!isClaim && !event.dataTransfer.types.includes(PART)) return null
    const { top, height } = element.getBoundingClientRect()
    const half = event.clientY < top + height / 2 ? 'before' : 'after'
    return { key: line.key, line, place: isClaim && line.kind === 'part' ? 'on' : half }
  }
  const dragging = {
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const line = lineOf(event)?.line
      if (!line) return
      const isPart = line.kind === 'part'
      event.dataTransfer.setData(isPart ? PART : CLAIM, isPart ? line.key : line.claim.id)
      event.dataTransfer.setData('text/plain', wordsOf(line))
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const next = dropOf(event)
      if (!next) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      if (drop?.key !== next.key || drop.place !== next.place) setDrop(next)
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
      setDrop(null)
    },
    onDragEnd: () => setDrop(null),
    onDrop: (event: DragEvent<HTMLElement>) => {
      const over = dropOf(event)
      setDrop(null)
      if (!over) return
      event.preventDefault()
      const partId = event.dataTransfer.getData(PART)
      const claimId = event.dataTransfer.getData(CLAIM) as ClaimId
      const moved = partId
        ? dropPart(partId, over.line, over.place).then(() => partId)
        : dropClaim(claimId, over.line, over.place).then(() => null)
      void moved.then((key) => {
        if (key !== null) onDropped(key)
      })
    },
  }
  return { drop, dragging }
}
