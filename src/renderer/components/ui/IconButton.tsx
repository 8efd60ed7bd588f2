import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { Tip } from './Tip'

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly label: string
  /** More than the label says, such as the shortcut; shown in the tooltip. */
  readonly hint?: string
  readonly size?: 'normal' | 'small'
  readonly className?: string
  readonly children: ReactNode
}

/** A button with an icon only: named for screen readers, with a tooltip for everyone else. */
export function IconButton({ label, hint, size = 'normal', className = '', children, ...rest }: Props) {
  return (
    <Tip text={hint ?? label}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={`ui-icon-button ui-icon-button--${size} ${className}`}
      >
        {children}
      </AriaButton>
    </Tip>
  )
}
