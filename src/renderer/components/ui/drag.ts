import { useState, type DragEvent } from 'react'

/** What can be dragged within the window. Keyboards do the same through the menus. */
export type DragKind = 'claim' | 'note'
export type DropPlace = 'before' | 'after'

const typeOf = (kind: DragKind) => `application/x-postil-${kind}`

/** Props of a handle that drags the element around it that matches `selector`. */
export function dragHandle(kind: DragKind, id: string, selector: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.setData(typeOf(kind), id)
      event.dataTransfer.effectAllowed = 'move'
      const card = event.currentTarget.closest(selector)
      if (card) event.dataTransfer.setDragImage(card, 16, 16)
    },
  }
}

/**
 * Makes an element take dragged things. `place` says, while one is held over it, which half it is over; null
 * otherwise.
 */
export function useDrop(
  kinds: readonly DragKind[],
  onDrop: (item: { readonly kind: DragKind; readonly id: string }, place: DropPlace) => void,
) {
  const [place, setPlace] = useState<DropPlace | null>(null)
  const kindOf = (event: DragEvent) => kinds.find((kind) => event.dataTransfer.types.includes(typeOf(kind)))
  const props = {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!kindOf(event)) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = 'move'
      setPlace(placeOf(event))
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
      setPlace(null)
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      const kind = kindOf(event)
      setPlace(null)
      if (!kind) return
      event.preventDefault()
      event.stopPropagation()
      onDrop({ kind, id: event.dataTransfer.getData(typeOf(kind)) }, placeOf(event))
    },
  }
  return { place, props }
}

function placeOf(event: DragEvent<HTMLElement>): DropPlace {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'before' : 'after'
}
