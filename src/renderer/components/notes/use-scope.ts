import { useEffect } from 'react'
import { useSession } from '../../state/session'
import { useView } from '../../state/view'

/** Whose notes are shown. */
export type Scope = 'section' | 'document' | 'notebook'

/** Shows the notes among which the note is that is about to be written. */
export function useScopeFollowsEditing(setScope: (scope: Scope) => void): void {
  const editing = useView((state) => state.editing)
  useEffect(() => {
    if (!editing?.startsWith('note_')) return
    const note = useSession.getState().open?.notebook.notes[editing as `note_${string}`]
    if (note && note.target.kind !== 'claim') setScope(note.target.kind)
  }, [editing, setScope])
}
