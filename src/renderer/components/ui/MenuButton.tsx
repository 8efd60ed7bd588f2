import { Check, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Separator, type MenuItemProps } from 'react-aria-components'
import { IconButton } from './IconButton'

interface Props {
  readonly label: string
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly isDisabled?: boolean
  readonly excludeFromTabOrder?: boolean
  readonly className?: string
}

/** A button with an icon that opens a menu. */
export function MenuButton({
  label,
  size = 'small',
  icon,
  children,
  isDisabled = false,
  excludeFromTabOrder = false,
  className,
}: Props) {
  return (
    <MenuTrigger>
      <IconButton
        label={label}
        size={size}
        isDisabled={isDisabled}
        excludeFromTabOrder={excludeFromTabOrder}
        {...(className === undefined ? {} : { className })}
      >
        {icon ?? <Ellipsis size={16} aria-hidden />}
      </IconButton>
      <MenuPopover label={label}>{children}</MenuPopover>
    </MenuTrigger>
  )
}

/** The list of a menu. */
export function MenuPopover({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Popover className="ui-popover" placement="bottom end" offset={4}>
      <Menu className="ui-menu" aria-label={label}>
        {children}
      </Menu>
    </Popover>
  )
}

interface ItemProps extends Omit<MenuItemProps, 'className' | 'children'> {
  readonly icon?: ReactNode
  readonly label: string
  /** Shown at the end of the line: a shortcut. */
  readonly keys?: string | undefined
  readonly tone?: 'plain' | 'danger'
  /** Shows a tick at its end while it is selected. */
  readonly checkable?: boolean
}

/** One line of a menu. */
export function Item({ icon, label, keys, tone = 'plain', checkable = false, ...rest }: ItemProps) {
  return (
    <MenuItem {...rest} textValue={label} className={`ui-menu-item ui-menu-item--${tone}`}>
      <span className="ui-menu-icon" aria-hidden>
        {icon}
      </span>
      <span className="ui-menu-label">{label}</span>
      {checkable && <Check size={15} className="ui-menu-check" aria-hidden />}
      {keys !== undefined && <kbd className="ui-menu-keys">{keys}</kbd>}
    </MenuItem>
  )
}

/** A line between groups of a menu. */
export function MenuLine() {
  return <Separator className="ui-menu-line" />
}
