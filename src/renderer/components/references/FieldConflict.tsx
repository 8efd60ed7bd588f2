import { useId } from 'react'

interface Props {
  readonly label: string
  readonly kept: string
  readonly other: string
  readonly isOther: boolean
  readonly onChoose: (isOther: boolean) => void
}

/** A field in which two references differ: one of the two values is chosen. */
export function FieldConflict({ label, kept, other, isOther, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset className="refs-conflict">
      <legend className="ui-label">{label}</legend>
      {[kept, other].map((value, index) => (
        <label key={index} className="refs-conflict-value" dir="auto">
          <input
            type="radio"
            name={name}
            checked={isOther === (index === 1)}
            onChange={() => onChoose(index === 1)}
          />
          <span>{value}</span>
        </label>
      ))}
    </fieldset>
  )
}
