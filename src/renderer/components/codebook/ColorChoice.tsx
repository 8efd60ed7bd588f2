import { Check } from 'lucide-react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import type { TagColor } from '../../../shared/codebook/tag'

interface Props {
  readonly value: TagColor
  readonly colors: readonly TagColor[]
  readonly onChange: (color: TagColor) => void
}

/** The colours a tag can have. */
export function ColorChoice({ value, colors, onChange }: Props) {
  return (
    <RadioGroup
      className="ui-field"
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const color = colors.find((one) => one === next)
        if (color) onChange(color)
      }}
    >
      <Label className="ui-label">Colour</Label>
      <div className="code-colors">
        {colors.map((color) => (
          <RadioField key={color} value={color} aria-label={color}>
            <RadioButton className={`code-color tag--${color}`}>
              <Check size={15} strokeWidth={3} className="code-color-check" aria-hidden />
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
