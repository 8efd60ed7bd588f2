import type { CSSProperties, ReactNode } from 'react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'

interface Card<T extends string> {
  readonly value: T
  readonly name: string
  /** Beside the name, in a quieter voice. */
  readonly detail?: string
  /** What it is good for. */
  readonly about?: string
  /** Stands where the others have a dot. */
  readonly picture?: ReactNode
}

interface CardGroup<T extends string> {
  /** Said above its cards, where there are several groups. */
  readonly title?: string
  readonly cards: readonly Card<T>[]
  /** What a card has at least before there are two in a row, as a CSS length; one to a row without it. */
  readonly width?: string
}

interface Props<T extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly groups: readonly CardGroup<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of several, each a card that says what it is good for. */
export function CardChoice<T extends string>({ label, isLabelHidden, groups, value, onChange }: Props<T>) {
  const all = groups.flatMap(({ cards }) => cards)
  return (
    <RadioGroup
      className="ui-field"
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      value={value}
      onChange={(next) => {
        const chosen = all.find((card) => card.value === next)
        if (chosen) onChange(chosen.value)
      }}
    >
      {!isLabelHidden && <Label className="ui-label">{label}</Label>}
      {groups.map(({ title, cards, width = '100%' }, index) => (
        <div key={title ?? index} className="ui-card-group">
          {title !== undefined && (
            <Label className="ui-label" elementType="span">
              {title}
            </Label>
          )}
          <div className="ui-cards" style={{ '--card-width': width } as CSSProperties}>
            {cards.map((card) => (
              <RadioField key={card.value} value={card.value} className="ui-card-field">
                <RadioButton className="ui-card">
                  {card.picture ?? <span className="ui-card-dot" aria-hidden />}
                  <span className="ui-card-words">
                    <span className="ui-card-name">
                      {card.name}
                      {card.detail !== undefined && (
                        <>
                          {' '}
                          <span className="ui-card-detail">{card.detail}</span>
                        </>
                      )}
                    </span>
                    {card.about !== undefined && <span className="ui-card-about">{card.about}</span>}
                  </span>
                </RadioButton>
              </RadioField>
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  )
}
