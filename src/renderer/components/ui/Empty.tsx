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
  const Title = size === 'page' ? 'h1' : 'h2'
  return (
    <div className={`ui-empty ui-empty--${size}`}>
      {title !== undefined && <Title className="ui-empty-title">{title}</Title>}
      <p className="ui-empty-text">{children}</p>
      {action}
    </div>
  )
}
