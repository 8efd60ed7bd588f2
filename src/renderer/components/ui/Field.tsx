import type { ReactNode } from 'react'
import { Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string
  readonly hint?: ReactNode
  readonly placeholder?: string
  /** More than one makes it a text area of that many lines to start with. */
  readonly rows?: number
  readonly className?: string
}

/** A labelled text field, of one line or several. */
export function Field({ label, hint, placeholder, rows = 1, className = '', ...rest }: Props) {
  const common = placeholder === undefined ? {} : { placeholder }
  return (
    <TextField {...rest} className={`ui-field ${className}`}>
      <Label className="ui-label">{label}</Label>
      {rows > 1 ? (
        <TextArea dir="auto" className="ui-input ui-textarea" rows={rows} {...common} />
      ) : (
        <Input dir="auto" className="ui-input" {...common} />
      )}
      {hint !== undefined && (
        <Text slot="description" className="ui-hint">
          {hint}
        </Text>
      )}
    </TextField>
  )
}
