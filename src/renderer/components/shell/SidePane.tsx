import { useId, useRef, type ReactNode } from 'react'
import { setPreferences } from '../../state/actions'
import { useSession } from '../../state/session'
import { DEFAULT_SIZES, readSizes, writeSizes, type SideName } from './pane-sizes'
import { useResizing } from './use-resizing'

interface Props {
  readonly name: SideName
  /** Of the line to its side that resizes it. */
  readonly label: string
  /** Whether it is filled by now. */
  readonly isDue: boolean
  readonly children: ReactNode
}

/**
 * A pane beside the document, as wide as the person made it, and the line that makes it wider. When a notebook is opened its
 * place is kept, and it is filled as soon as the text is seen.
 */
export function SidePane({ name, label, isDue, children }: Props) {
  const id = useId()
  const pane = useRef<HTMLDivElement>(null)
  const size = useSession((state) => readSizes(state.library.preferences.paneSizes['main'])[name])
  const isLeft = name === 'library'
  const { handlers, isResizing } = useResizing({
    pane,
    isLeft,
    onResized: (next) => keepSize(name, next),
    onReset: () => keepSize(name, DEFAULT_SIZES[name]),
  })
  const line = (
    <div
      {...handlers}
      role="separator"
      tabIndex={0}
      className="shell-separator"
      title={label}
      aria-orientation="vertical"
      aria-controls={id}
      aria-valuenow={Math.round(size)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={`${Math.round(size)} per cent of the window`}
      data-resizing={isResizing || undefined}
    />
  )
  return (
    <>
      {!isLeft && line}
      <div
        id={id}
        ref={pane}
        aria-busy={!isDue || undefined}
        className={`shell-side shell-side--${name}`}
        style={{ flexBasis: `${size}%` }}
      >
        {isDue && children}
      </div>
      {isLeft && line}
    </>
  )
}

function keepSize(name: SideName, size: number): void {
  const { paneSizes } = useSession.getState().library.preferences
  void setPreferences({ paneSizes: { ...paneSizes, main: writeSizes({ [name]: size }, paneSizes['main']) } })
}
