import type { ComponentProps, ReactNode } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  readonly icon?: ReactNode
}

/**
 * A quiet button with words for the rows of a list: looks like `Button`, but is an element and nothing more. A list is
 * scrolled row by row, and what a row is made of is made anew with each.
 */
export function ListButton({ icon, children, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`ui-button ui-button--quiet ui-button--small ui-light ${className}`}
    >
      {icon}
      <span className="ui-button-label">{children}</span>
    </button>
  )
}

interface IconProps extends ComponentProps<'button'> {
  readonly label: string
  /** Shown by `PointedTip` instead of the label. */
  readonly hint?: string
}

/** A button with an icon only, for the rows of a list. */
export function ListIconButton({ label, hint, className = '', ...rest }: IconProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      data-tip={hint ?? label}
      className={`ui-icon-button ui-icon-button--small ui-light ${className}`}
    />
  )
}
