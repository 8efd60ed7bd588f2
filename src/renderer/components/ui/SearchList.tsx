import { Check, Search } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'

/** One line to choose. */
export interface Choice<Id extends string> {
  readonly id: Id
  readonly title: string
  readonly detail?: string | undefined
  readonly icon?: ReactNode
  /** Words to find it by besides title and detail. */
  readonly words?: string
  readonly indent?: number
}

interface Props<Id extends string> {
  readonly label: string
  readonly placeholder: string
  readonly choices: readonly Choice<Id>[]
  readonly selected: Id | null
  readonly onSelect: (id: Id) => void
  readonly empty: string
  /** Titles are text of a document or a claim rather than names. */
  readonly isText?: boolean
  readonly autoFocus?: boolean
}

/** More than anyone scrolls through; the rest is found by typing. */
const MOST_SHOWN = 100

/** A list to choose one from, with a field that narrows it down. */
export function SearchList<Id extends string>({
  label,
  placeholder,
  choices,
  selected,
  onSelect,
  empty,
  isText = false,
  autoFocus = false,
}: Props<Id>) {
  const [query, setQuery] = useState('')
  const found = useMemo(() => matching(choices, query), [choices, query])
  return (
    <div className="ui-search-list">
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label={placeholder} className="ui-search" autoFocus={autoFocus}>
          <Search size={15} className="ui-search-icon" aria-hidden />
          <Input
            className="ui-input"
            role="combobox"
            aria-expanded
            aria-haspopup="listbox"
            placeholder={placeholder}
          />
        </SearchField>
        <ListBox
          aria-label={label}
          className="ui-list ui-list--framed"
          selectionMode="single"
          escapeKeyBehavior="none"
          disallowEmptySelection={selected !== null}
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            const chosen = choices.find(({ id }) => keys !== 'all' && keys.has(id))
            if (chosen) onSelect(chosen.id)
          }}
          renderEmptyState={() => (
            <p className="ui-list-empty">{choices.length === 0 ? empty : 'Nothing matches.'}</p>
          )}
        >
          {found.map(({ id, title, detail, icon, indent = 0 }) => (
            <ListBoxItem key={id} id={id} textValue={title} className="ui-list-item">
              {icon !== undefined && <span className="ui-list-icon">{icon}</span>}
              <span className="ui-list-main" style={{ paddingLeft: indent * 14 }}>
                <span className={`ui-list-title ${isText ? 'ui-list-title--text' : ''}`} dir="auto">
                  {title}
                </span>
                {detail !== undefined && (
                  <span className="ui-list-detail" dir="auto">
                    {detail}
                  </span>
                )}
              </span>
              <Check size={15} className="ui-list-check ui-menu-check" aria-hidden />
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  )
}

function matching<Id extends string>(choices: readonly Choice<Id>[], query: string): readonly Choice<Id>[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return choices.slice(0, MOST_SHOWN)
  return choices
    .filter(({ title, detail = '', words = '' }) => {
      const all = `${title}\n${detail}\n${words}`.toLowerCase()
      return wanted.every((word) => all.includes(word))
    })
    .slice(0, MOST_SHOWN)
}
