import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { Menu, Popover, type MenuProps, type PopoverProps } from 'react-aria-components'

type Opened = 'first' | 'last' | null

interface MenuOfRow {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly opened: Opened
  readonly close: () => void
}

/**
 * A menu of a row in a list: until it is opened only the button is there. `props` go on the button, the rest to
 * `RowMenu`. Enter, Space and the arrow keys open it, as they do every menu.
 */
export function useMenu() {
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState<Opened>(null)
  const props = {
    ref: button,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': opened !== null,
    onClick: () => setOpened('first'),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      event.stopPropagation()
      setOpened(event.key === 'ArrowDown' ? 'first' : 'last')
    },
  }
  const menu: MenuOfRow = { button, opened, close: () => setOpened(null) }
  return { props, menu }
}

interface Props extends Omit<MenuProps<object>, 'className' | 'children' | 'autoFocus' | 'onClose'> {
  readonly menu: MenuOfRow
  readonly label: string
  readonly placement?: PopoverProps['placement'] & string
  readonly isWide?: boolean
  /** Makes the lines, which only an open menu needs. */
  readonly children: () => ReactNode
}

/** The list of such a menu, while it is open. The focus goes back to the button. */
export function RowMenu({
  menu: { button, opened, close },
  label,
  placement = 'bottom end',
  isWide = false,
  children,
  ...rest
}: Props) {
  if (opened === null) return null
  return (
    <Popover
      className={`ui-popover ${isWide ? 'ui-popover--wide' : ''}`}
      trigger="MenuTrigger"
      triggerRef={button}
      aria-label={label}
      placement={placement}
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
    >
      <Menu {...rest} className="ui-menu" aria-label={label} autoFocus={opened} onClose={close}>
        {children()}
      </Menu>
    </Popover>
  )
}
