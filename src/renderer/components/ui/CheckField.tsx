import { useId } from 'react'

interface Props {
  readonly label: string
  readonly hint: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** Something that is either so or not, with a sentence on what that means. */
export function CheckField({ label, hint, isChecked, onChange }: Props) {
  const hintId = useId()
  return (
    <div className="ui-check">
      <label className="ui-check-label">
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <p id={hintId} className="ui-hint">
        {hint}
      </p>
    </div>
  )
}
