import { useId, type RefObject } from 'react'
import type { DraftField } from '../../state/draft-fields'
import { AutoTextarea } from '../ui/AutoTextarea'
import { Unsaved } from '../ui/Unsaved'
import { useDraft } from '../ui/use-draft'

interface Props {
  readonly field: DraftField
  readonly label: string
  readonly saved: string
  readonly hint?: string
  readonly placeholder?: string
  /** Lines it has room for to start with. */
  readonly rows: number
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>
}

/** A labelled field for Markdown, as tall as its text, that saves as it is typed. */
export function MarkdownField({ field, label, saved, hint, placeholder, rows, fieldRef }: Props) {
  const id = useId()
  const { text, draft, onChange, onFocus, onBlur } = useDraft(field, saved)
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <AutoTextarea
        id={id}
        {...(fieldRef ? { fieldRef } : {})}
        className="ui-input comp-markdown"
        style={{ minHeight: `calc(${rows} * 1.45em + 12px)` }}
        value={text}
        placeholder={placeholder}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="ui-hint">
          {hint}
        </p>
      )}
      <Unsaved field={field} draft={draft} />
    </div>
  )
}
