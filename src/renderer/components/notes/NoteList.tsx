import { useEffect } from 'react'
import type { NoteId } from '../../../shared/core/ids'
import type { Note, NoteTarget } from '../../../shared/note/note'
import { NoteCard } from './NoteCard'

interface Props {
  readonly notes: readonly Note[]
  /** A note that has no words yet. */
  readonly composing: NoteId | null
  readonly target: NoteTarget
  readonly onAbandon: () => void
}

/** Notes in order; the one being started comes last and stays where it is when it is saved. */
export function NoteList({ notes, composing, target, onAbandon }: Props) {
  const ids = notes.map((note) => note.id)
  const isSaved = composing !== null && ids.includes(composing)
  useEffect(() => {
    if (isSaved) onAbandon()
  }, [isSaved, onAbandon])
  const shown = composing === null || ids.includes(composing) ? ids : [...ids, composing]
  return (
    <ul className="notes-list">
      {shown.map((id) => (
        <NoteCard
          key={id}
          id={id}
          note={notes.find((note) => note.id === id) ?? null}
          ids={ids}
          birth={target}
          onAbandon={onAbandon}
        />
      ))}
    </ul>
  )
}
