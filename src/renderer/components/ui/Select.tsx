import { Check, ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'

interface Props<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly detail?: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a list that is too long to be shown at once. */
export function Select<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  return (
    <AriaSelect
      className="ui-field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
    >
      <Label className="ui-label">{label}</Label>
      <Button className="ui-input ui-select">
        <SelectValue className="ui-select-value">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="ui-popover ui-select-popover" offset={4}>
        <ListBox className="ui-list" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="ui-list-item">
              <span className="ui-list-main">
                <span className="ui-list-title">{option.label}</span>
                {option.detail !== undefined && <span className="ui-list-detail">{option.detail}</span>}
              </span>
              <Check size={15} className="ui-list-check ui-menu-check" aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
