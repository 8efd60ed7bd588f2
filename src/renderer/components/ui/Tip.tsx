import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'

interface Props {
  readonly text: string
  /** One focusable react-aria element. */
  readonly children: ReactElement
}

/** A tooltip on what it wraps. */
export function Tip({ text, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="ui-tip" offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
