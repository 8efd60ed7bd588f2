import { Check, ChevronDown, Search } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import {
  Autocomplete,
  Button,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  SearchField,
  Virtualizer,
} from 'react-aria-components'
import { textScale } from '../ui/text-scale'

export interface FilterOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
  readonly indent?: number
}

interface Props<Value extends string> {
  readonly label: string
  readonly options: readonly FilterOption<Value>[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: Value[]) => void
  /** A field to find an option with, for lists that grow. */
  readonly canSearch?: boolean
  /** Shown above the list. */
  readonly head?: ReactNode
}

/** A button that opens a list to choose several from; says how many are chosen. */
export function FilterMenu<Value extends string>(props: Props<Value>) {
  const { label, chosen } = props
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={button}
        className={`views-filter ${chosen.length > 0 ? 'views-filter--on' : ''}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={chosen.length > 0 ? `${label}, ${chosen.length} chosen` : label}
        onPress={() => setOpen(true)}
      >
        {label}
        {chosen.length > 0 && <span className="views-filter-count">{chosen.length}</span>}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover
        className="ui-popover views-filter-popover"
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
      >
        <Dialog aria-label={label} className="views-filter-dialog">
          {/* One Escape is enough here: the field or the list would take the first for itself. */}
          <div
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setOpen(false)
            }}
          >
            {props.head}
            <Options {...props} />
          </div>
        </Dialog>
      </Popover>
    </>
  )
}

function Options<Value extends string>({
  label,
  options,
  chosen,
  onChange,
  canSearch = false,
}: Props<Value>) {
  const [query, setQuery] = useState('')
  const words = query.trim().toLowerCase()
  const found = options.filter((option) => option.label.toLowerCase().includes(words))
  const list = (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 32 * textScale(), padding: 4 }}>
      <ListBox
        aria-label={label}
        className="ui-list views-filter-list"
        style={{ height: Math.min(Math.max(found.length, 1), 9) * 32 + 8 }}
        selectionMode="multiple"
        selectedKeys={chosen}
        escapeKeyBehavior="none"
        autoFocus={!canSearch}
        items={found.map((option) => ({ ...option, id: option.value }))}
        renderEmptyState={() => <p className="ui-list-empty">Nothing matches.</p>}
        onSelectionChange={(keys) => {
          if (keys === 'all') return
          onChange(options.flatMap(({ value }) => (keys.has(value) ? [value] : [])))
        }}
      >
        {(option) => (
          <ListBoxItem id={option.value} textValue={option.label} className="ui-list-item">
            {option.icon !== undefined && (
              <span
                className="ui-list-icon"
                style={{ marginLeft: words === '' ? (option.indent ?? 0) * 14 : 0 }}
              >
                {option.icon}
              </span>
            )}
            <span className="ui-list-main">
              <span className="ui-list-title">{option.label}</span>
            </span>
            <Check size={15} className="ui-list-check ui-menu-check" aria-hidden />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  )
  if (!canSearch) return list
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={`Find in ${label}`} className="ui-search" autoFocus>
        <Search size={15} className="ui-search-icon" aria-hidden />
        <Input
          className="ui-input"
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          placeholder={`Find in ${label.toLowerCase()}`}
        />
      </SearchField>
      {list}
    </Autocomplete>
  )
}
