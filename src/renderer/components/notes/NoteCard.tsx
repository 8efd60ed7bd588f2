import { GripVertical } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { directionOf } from '../../../shared/document/direction'
import type { NoteId } from '../../../shared/core/ids'
import type { Note, NoteTarget } from '../../../shared/note/note'
import { annotationOf } from '../../../shared/notebook/queries'
import { apply } from '../../state/actions'
import { useFound } from '../../state/session'
import { useView } from '../../state/view'
import { goToPassage } from '../claims/activate'
import { dragHandle, useDrop } from '../ui/drag'
import { NoteMenu } from './NoteMenu'
import { NoteText } from './NoteText'

interface Props {
  readonly id: NoteId
  /** Null until its first words are saved. */
  readonly note: Note | null
  readonly ids: readonly NoteId[]
  readonly birth: NoteTarget
  readonly onAbandon: () => void
}

/** One note: the passage it was written on, if any, and its text. */
export function NoteCard({ id, note, ids, birth, onAbandon }: Props) {
  const passage = useFound((notebook) => annotationOf(notebook, note?.annotationId ?? null))
  const isAskedFor = useView((state) => state.editing === id)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAskedFor) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isAskedFor])
  const { place, props } = useDrop(['note'], (item, where) => {
    if (item.id !== id) void apply({ type: 'note.move', id: item.id as NoteId, target: birth, [where]: id })
  })
  return (
    <li ref={card} className={`note ${place ? `note--drop-${place}` : ''}`} {...props}>
      {passage && (
        <button
          type="button"
          className="quote quote--small"
          dir={directionOf(passage.target.quote.exact)}
          title="Go to the passage"
          onClick={() => goToPassage(passage.id)}
        >
          <span className="sr-only">Go to the passage: </span>
          <span className="quote-words">{passage.target.quote.exact.replace(/\s+/g, ' ').trim()}</span>
        </button>
      )}
      <NoteText id={id} saved={note?.text ?? ''} birth={note ? null : birth} onAbandon={onAbandon} />
      {note && (
        <div className="note-tools">
          <span className="claim-grip" title="Drag to move" aria-hidden {...dragHandle('note', id, '.note')}>
            <GripVertical size={14} />
          </span>
          <NoteMenu note={note} ids={ids} />
        </div>
      )}
    </li>
  )
}
