import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `quiet` has no frame until it is pointed at; `primary` is the one next action of a screen. */
  readonly tone?: 'plain' | 'quiet' | 'primary' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  readonly className?: string
  readonly children?: ReactNode
}

/** A button with words. */
export function Button({
  tone = 'plain',
  size = 'normal',
  icon,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={`ui-button ui-button--${tone} ui-button--${size} ${className}`}>
      {icon}
      {children !== undefined && <span className="ui-button-label">{children}</span>}
    </AriaButton>
  )
}
