import { Plus } from 'lucide-react'
import type { ClaimId } from '../../../shared/core/ids'
import { notesAbout } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { Button } from '../ui/Button'
import { NoteList } from './NoteList'
import { useComposing } from './use-composing'

/** Notes on one claim. */
export function ClaimNotes({ claimId }: { readonly claimId: ClaimId }) {
  const target = { kind: 'claim', claimId } as const
  const notes = notesAbout(useNotebook(), target)
  const { composing, compose, stop } = useComposing(target)
  return (
    <div className="claim-notes">
      {(notes.length > 0 || composing !== null) && (
        <NoteList notes={notes} composing={composing} target={target} onAbandon={stop} />
      )}
      <Button tone="quiet" size="small" icon={<Plus size={13} aria-hidden />} onPress={compose}>
        Add note
      </Button>
    </div>
  )
}
