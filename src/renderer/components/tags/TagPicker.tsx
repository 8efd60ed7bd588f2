import { Check, Plus, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from 'react-aria-components'
import type { TagId } from '../../../shared/core/ids'
import { codebookOf } from '../../../shared/notebook/queries'
import { apply, newId } from '../../state/actions'
import { announce } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { nextColor, offeredTags } from './offered-tags'

interface Props {
  readonly tagIds: readonly TagId[]
  readonly onChange: (tagIds: TagId[]) => Promise<unknown>
}

/** Chooses tags from the codebook by searching; a name that is not there yet can be made on the spot. */
export function TagPicker({ tagIds, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="tag-add"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Plus size={12} aria-hidden />
        Tag
      </button>
      {isOpen && (
        <Popover
          className="ui-popover tag-picker"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="bottom start"
          offset={4}
        >
          <Dialog aria-label="Tags" className="tag-picker-dialog">
            <div
              // One Escape is enough here: the search field would take the first for emptying itself.
              onKeyDownCapture={(event) => {
                if (event.key !== 'Escape') return
                event.stopPropagation()
                setOpen(false)
              }}
            >
              <Picker tagIds={tagIds} onChange={onChange} />
            </div>
          </Dialog>
        </Popover>
      )}
    </>
  )
}

const CREATE = 'create'

function Picker({ tagIds, onChange }: Props) {
  const notebook = useNotebook()
  const [query, setQuery] = useState('')
  const { rows, canCreate } = offeredTags(codebookOf(notebook), query)
  const create = async () => {
    const id = newId('tag')
    const color = nextColor(codebookOf(notebook))
    if (!(await apply({ type: 'tag.create', id, label: query.trim(), color }))) return
    announce(`Made the tag “${query.trim()}” and added it`)
    setQuery('')
    await onChange([...tagIds, id])
  }
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label="Find or create a tag" className="ui-search" autoFocus>
        <Search size={15} className="ui-search-icon" aria-hidden />
        <Input
          className="ui-input"
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          placeholder="Find or create a tag"
        />
      </SearchField>
      <ListBox
        aria-label="Tags"
        className="ui-list"
        selectionMode="multiple"
        selectedKeys={tagIds}
        escapeKeyBehavior="none"
        renderEmptyState={() => <p className="ui-list-empty">Type a name to make the first tag.</p>}
        onSelectionChange={(keys) => {
          if (keys === 'all') return
          if (keys.has(CREATE)) void create()
          else void onChange([...keys] as TagId[])
        }}
      >
        {rows.map(({ tag, depth }) => (
          <ListBoxItem key={tag.id} id={tag.id} textValue={tag.label} className="ui-list-item">
            <span
              className={`tag-dot tag-dot--in-list tag--${tag.color}`}
              style={{ marginLeft: depth * 14 }}
            />
            <span className="ui-list-main">{tag.label}</span>
            <Check size={15} className="ui-list-check ui-menu-check" aria-hidden />
          </ListBoxItem>
        ))}
        {canCreate && (
          <ListBoxItem id={CREATE} textValue={`Create ${query}`} className="ui-list-item">
            <Plus size={14} className="ui-list-check" aria-hidden />
            <span className="ui-list-main">Create “{query.trim()}”</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
