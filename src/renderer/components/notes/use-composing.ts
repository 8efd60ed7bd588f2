import { useCallback, useState } from 'react'
import type { NoteId } from '../../../shared/core/ids'
import type { NoteTarget } from '../../../shared/note/note'
import { newId } from '../../state/actions'
import { useDrafts } from '../../state/drafts'
import { useView } from '../../state/view'

/**
 * A note that is being started: it has an id and a field, and exists in the notebook from its first saved words on.
 * `composing` is null while none is, or when the one that is belongs elsewhere.
 */
export function useComposing(target: NoteTarget) {
  const [started, setStarted] = useState<{ readonly id: NoteId; readonly about: string } | null>(null)
  const about = JSON.stringify(target)
  // Words that could not be saved keep their field even when the pane was closed in between.
  const kept = useDrafts(({ drafts }) => {
    for (const [field, draft] of drafts) {
      if (field.startsWith('note:') && draft.birth && JSON.stringify(draft.birth) === about) return field
    }
    return null
  })
  const keptId = kept === null ? null : (kept.slice('note:'.length) as NoteId)
  return {
    composing: started?.about === about ? started.id : keptId,
    compose: () => {
      const id = newId('note')
      setStarted({ id, about })
      useView.setState({ editing: id })
    },
    stop: useCallback(() => setStarted(null), []),
  }
}
