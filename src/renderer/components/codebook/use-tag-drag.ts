import { useState, type DragEvent } from 'react'
import type { TagId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { dropCommand, findNode, isWithin, type TagDrop, type TagNode } from './tag-tree'

const TYPE = 'application/x-postil-tag'

/**
 * Dragging the lines of the tag tree onto one another: near the edge of a line means beside it, in the middle under it.
 * `drop` says where what is held would go; `dragging` goes on the tree, for all lines at once.
 */
export function useTagDrag(roots: readonly TagNode[]) {
  const [drop, setDrop] = useState<TagDrop | null>(null)
  const dragging = {
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const line = lineOf(event)
      if (!line) return
      event.dataTransfer.setData(TYPE, line.id)
      event.dataTransfer.setData('text/plain', findNode(roots, line.id)?.tag.label ?? '')
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const line = lineOf(event)
      if (!line || !event.dataTransfer.types.includes(TYPE)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      const place = placeOn(line.element, event.clientY)
      if (drop?.id !== line.id || drop.place !== place) setDrop({ id: line.id, place })
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
      setDrop(null)
    },
    onDragEnd: () => setDrop(null),
    onDrop: (event: DragEvent<HTMLElement>) => {
      const line = lineOf(event)
      const id = event.dataTransfer.getData(TYPE) as TagId
      setDrop(null)
      const target = line && findNode(roots, line.id)
      if (!target || id.length === 0) return
      event.preventDefault()
      if (!isWithin(target, id)) void apply(dropCommand(id, target, placeOn(line.element, event.clientY)))
    },
  }
  return { drop, dragging }
}

function lineOf({ target }: DragEvent): { readonly id: TagId; readonly element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
  return element ? { id: element.dataset['line'] as TagId, element } : null
}

function placeOn(line: HTMLElement, y: number): TagDrop['place'] {
  const { top, height } = line.getBoundingClientRect()
  const part = (y - top) / height
  return part < 0.28 ? 'before' : part > 0.72 ? 'after' : 'on'
}
