import type { ReactNode } from 'react'

interface Props {
  readonly title?: string
  readonly children: ReactNode
  /** The one next action. */
  readonly action?: ReactNode
  readonly size?: 'page' | 'pane'
}

/** What stands where there is nothing yet: a sentence that helps and the one next action. */
export function Empty({ title, children, action, size = 'pane' }: Props) {
  return (
    <div className={`ui-empty ui-empty--${size}`}>
      {title !== undefined && <h2 className="ui-empty-title">{title}</h2>}
      <p className="ui-empty-text">{children}</p>
      {action}
    </div>
  )
}
