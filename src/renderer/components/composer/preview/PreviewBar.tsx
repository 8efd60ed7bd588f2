import { ChevronDown, ChevronUp, LoaderCircle, Minus, Plus } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import { useBriefView, type Zoom } from '../../../state/brief-view'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Item, MenuPopover } from '../../ui/MenuButton'
import { FULL_SIZE } from './use-page-list'
import { nextZoom, ZOOMS, zoomWords } from './zoom'

interface Props {
  /** The page that is looked at, from 1. */
  readonly page: number
  /** Null while there are none. */
  readonly count: number | null
  readonly isBusy: boolean
  /** CSS pixels to the point; null while the pages are not shown. */
  readonly scale: number | null
  readonly onPage: (page: number) => void
}

/** Which page it is, of how many, and how large. */
export function PreviewBar({ page, count, isBusy, scale, onPage }: Props) {
  const zoom = useBriefView((state) => state.zoom)
  const part = scale === null ? 1 : scale / FULL_SIZE
  const set = (next: Zoom) => useBriefView.setState({ zoom: next })
  return (
    <div className="comp-bar" role="group" aria-label="Pages shown">
      <IconButton
        label="Previous page"
        size="small"
        isDisabled={count === null || page <= 1}
        onPress={() => onPage(page - 1)}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        label="Next page"
        size="small"
        isDisabled={count === null || page >= count}
        onPress={() => onPage(page + 1)}
      >
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <p className="comp-count">{count === null ? 'No pages yet' : `Page ${page} of ${count}`}</p>
      <span className={`comp-busy ${isBusy ? 'comp-busy--on' : ''}`} title="Newer pages are being made">
        <LoaderCircle size={15} aria-hidden />
      </span>
      <span className="comp-bar-gap" />
      <IconButton label="Smaller" size="small" onPress={() => set(nextZoom(part, -1))}>
        <Minus size={15} aria-hidden />
      </IconButton>
      <MenuTrigger>
        <Button
          size="small"
          tone="quiet"
          className="comp-zoom"
          aria-label={`Size of pages: ${zoomWords(zoom)}`}
        >
          {zoom === 'fit' ? 'Fit width' : zoomWords(zoom)} <ChevronDown size={13} aria-hidden />
        </Button>
        <MenuPopover label="Size of pages">
          {ZOOMS.map((one) => (
            <Item key={one} label={zoomWords(one)} onAction={() => set(one)} />
          ))}
        </MenuPopover>
      </MenuTrigger>
      <IconButton label="Larger" size="small" onPress={() => set(nextZoom(part, 1))}>
        <Plus size={15} aria-hidden />
      </IconButton>
    </div>
  )
}
