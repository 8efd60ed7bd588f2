import { useEffect, useRef, useState } from 'react'
import type { NoteId } from '../../../shared/core/ids'
import type { NoteTarget } from '../../../shared/note/note'
import { useView } from '../../state/view'
import { AutoTextarea } from '../ui/AutoTextarea'
import { Unsaved } from '../ui/Unsaved'
import { useDraft } from '../ui/use-draft'
import { Markdown } from './Markdown'

interface Props {
  readonly id: NoteId
  readonly saved: string
  readonly birth: NoteTarget | null
  readonly onAbandon: () => void
}

/** The text of a note: as it reads until it is pressed, then a field that saves as it is typed. */
export function NoteText({ id, saved, birth, onAbandon }: Props) {
  const field = `note:${id}` as const
  const { text, draft, ...typing } = useDraft(field, saved, birth)
  const isAskedFor = useView((state) => state.editing === id)
  const [isOpen, setOpen] = useState(false)
  const textarea = useRef<HTMLTextAreaElement>(null)
  const open = useRef<HTMLButtonElement>(null)
  const returnsFocus = useRef(false)
  const isEditing = isOpen || isAskedFor

  useEffect(() => {
    if (isAskedFor) textarea.current?.focus()
  }, [isAskedFor])
  useEffect(() => {
    if (isEditing || !returnsFocus.current) return
    returnsFocus.current = false
    open.current?.focus()
  }, [isEditing])

  if (!isEditing) {
    return (
      <div
        className="note-view"
        onClick={(event) => {
          const isLink = event.target instanceof Element && event.target.closest('a, button')
          if (!isLink && (getSelection()?.isCollapsed ?? true)) setOpen(true)
        }}
      >
        {text.trim() === '' ? <p className="note-empty">Empty note</p> : <Markdown source={text} />}
        <button ref={open} type="button" className="note-edit" onClick={() => setOpen(true)}>
          Edit note
        </button>
        <Unsaved field={field} draft={draft} />
      </div>
    )
  }
  return (
    <div className="note-view">
      <AutoTextarea
        fieldRef={textarea}
        autoFocus
        aria-label="Note"
        placeholder="Write in Markdown"
        className="note-field"
        value={text}
        onFocus={(event) => {
          const { value } = event.currentTarget
          event.currentTarget.setSelectionRange(value.length, value.length)
          typing.onFocus()
        }}
        onChange={(event) => typing.onChange(event.target.value)}
        onBlur={() => {
          typing.onBlur()
          setOpen(false)
          if (useView.getState().editing === id) useView.setState({ editing: null })
          if (birth && text.trim() === '') onAbandon()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          returnsFocus.current = true
          event.currentTarget.blur()
        }}
      />
      <Unsaved field={field} draft={draft} />
    </div>
  )
}
