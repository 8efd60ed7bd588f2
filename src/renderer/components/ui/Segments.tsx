import type { ReactNode } from 'react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
}

interface Props<Value extends string> {
  readonly label: string
  /** The label is for screen readers only. */
  readonly isLabelHidden?: boolean
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
  readonly className?: string
}

/** A choice of one among a few, side by side. */
export function Segments<Value extends string>({
  label,
  isLabelHidden = false,
  segments,
  value,
  onChange,
  isDisabled = false,
  className = '',
}: Props<Value>) {
  return (
    <RadioGroup
      className={`ui-field ${className}`}
      value={value}
      isDisabled={isDisabled}
      orientation="horizontal"
      onChange={(next) => {
        const chosen = segments.find((segment) => segment.value === next)
        if (chosen) onChange(chosen.value)
      }}
    >
      <Label className={isLabelHidden ? 'sr-only' : 'ui-label'}>{label}</Label>
      <div className="ui-segments">
        {segments.map((segment) => (
          <RadioField key={segment.value} value={segment.value} className="ui-segment-field">
            <RadioButton className="ui-segment">
              {segment.icon}
              <span>{segment.label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
