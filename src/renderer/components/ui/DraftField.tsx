import type { DraftField as FieldName } from '../../state/draft-fields'
import { Field } from './Field'
import { Unsaved } from './Unsaved'
import { useDraft } from './use-draft'

interface Props {
  readonly field: FieldName
  readonly label: string
  readonly saved: string
  readonly placeholder?: string
  readonly hint?: string
  readonly rows?: number
  readonly autoFocus?: boolean
}

/** A labelled field that saves as it is typed. */
export function DraftField({ field, saved, ...rest }: Props) {
  const { text, draft, onChange, onFocus, onBlur } = useDraft(field, saved)
  return (
    <div>
      <Field {...rest} value={text} onChange={onChange} onFocus={onFocus} onBlur={onBlur} />
      <Unsaved field={field} draft={draft} />
    </div>
  )
}
