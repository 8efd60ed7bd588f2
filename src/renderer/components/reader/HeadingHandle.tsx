import { Heading as HeadingIcon } from 'lucide-react'
import { useEffect, useLayoutEffect, useState } from 'react'
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components'
import type { SourceDocument } from '../../../shared/document/source-document'
import { currentVersion } from '../../../shared/document/source-document'
import { blockAtHeight } from '../../dom/geometry'
import { blockElement, blockOfNode, type Surface } from '../../dom/surface'
import { apply } from '../../state/actions'
import { announce } from '../../state/messages'
import { Item, MenuLine } from '../ui/MenuButton'
import { TOOL } from './use-selection'

const LEVELS = [1, 2, 3] as const

interface Props {
  readonly surface: Surface
  readonly document: SourceDocument
  /** The block whose menu is open; null while it is closed. */
  readonly open: number | null
  readonly onOpen: (block: number | null) => void
  /** A level was set, so the element of the line is another one now. */
  readonly onSet: () => void
}

/** The quiet button in the margin of the block under the pointer: makes a line a heading, or an ordinary line. */
export function HeadingHandle({ surface, document, open, onOpen, onSet }: Props) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const hovered = useHoveredBlock(surface)
  const block = open ?? hovered
  useLayoutEffect(() => {
    if (place && block !== null) putBeside(surface, block, place)
  }, [surface, block, place])
  if (block === null) return null

  const start = surface.model.version.blocks[block]?.start ?? 0
  const level = currentVersion(document).headings.find((heading) => heading.start === start)?.level ?? null
  const setLevel = (next: number | null) => {
    void apply({ type: 'heading.set', documentId: document.id, start, level: next }).then((applied) => {
      if (!applied) return
      announce(next === null ? 'Ordinary line' : `Heading, level ${next}`)
      onSet()
    })
  }
  return (
    <div {...TOOL} ref={setPlace} className="reader-handle" data-open={open !== null || undefined}>
      <MenuTrigger isOpen={open !== null} onOpenChange={(isOpen) => onOpen(isOpen ? block : null)}>
        {/* In the keyboard's way it would be a stop for each line; M opens the same menu. */}
        <Button className="reader-handle-button" aria-label="Heading level of this line" excludeFromTabOrder>
          {level === null ? <HeadingIcon size={15} aria-hidden /> : <span aria-hidden>H{level}</span>}
        </Button>
        <Popover className="ui-popover" placement="bottom start" offset={4}>
          <Menu
            className="ui-menu reader-heading-menu"
            aria-label="Heading level of this line"
            selectionMode="single"
            selectedKeys={level === null ? ['line'] : [String(level)]}
            onAction={(key) => setLevel(key === 'line' ? null : Number(key))}
          >
            {LEVELS.map((value) => (
              <Item
                key={value}
                id={String(value)}
                label={`Make heading: level ${value}`}
                icon={`H${value}`}
              />
            ))}
            <MenuLine />
            <Item id="line" label="Make ordinary line" icon="¶" />
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}

function putBeside(surface: Surface, block: number, place: HTMLElement): void {
  const element = blockElement(surface, block)
  const page = surface.text.parentElement
  if (!element || !page) return
  const box = element.getBoundingClientRect()
  const origin = page.getBoundingClientRect()
  const lineHeight = parseFloat(getComputedStyle(element).lineHeight)
  place.style.height = `${lineHeight}px`
  const isLtr = getComputedStyle(element).direction === 'ltr'
  const left = isLtr
    ? Math.max(box.left - origin.left - place.offsetWidth - 6, 4)
    : Math.min(box.right - origin.left + 6, origin.width - place.offsetWidth - 4)
  place.style.transform = `translate(${left}px, ${box.top - origin.top + paddingTop(element)}px)`
}

const paddingTop = (element: HTMLElement) => parseFloat(getComputedStyle(element).paddingTop)

/** The block beside or under the pointer; null while the pointer is elsewhere or text is being selected. */
function useHoveredBlock(surface: Surface): number | null {
  const [block, setBlock] = useState<number | null>(null)
  useEffect(() => {
    const { scroller, text } = surface
    const move = ({ target, clientX, clientY, buttons }: PointerEvent) => {
      if (buttons !== 0) setBlock(null)
      if (buttons !== 0 || !(target instanceof Element) || target.closest('[data-reader-tool]')) return
      const isBeside =
        clientX < text.getBoundingClientRect().right && clientY > text.getBoundingClientRect().top
      setBlock(blockOfNode(target) ?? (isBeside ? blockAtHeight(surface, clientY) : null))
    }
    const leave = () => setBlock(null)
    scroller.addEventListener('pointermove', move, { passive: true })
    scroller.addEventListener('pointerleave', leave)
    return () => {
      scroller.removeEventListener('pointermove', move)
      scroller.removeEventListener('pointerleave', leave)
    }
  }, [surface])
  return block
}
