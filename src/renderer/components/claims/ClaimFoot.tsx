import { Plus } from 'lucide-react'
import type { ClaimId } from '../../../shared/core/ids'
import { notesAbout } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { openDialog } from '../../state/view'
import { NoteList } from '../notes/NoteList'
import { useComposing } from '../notes/use-composing'
import { Button } from '../ui/Button'

/** Notes on a claim, and the buttons that add evidence or another note. */
export function ClaimFoot({ claimId }: { readonly claimId: ClaimId }) {
  const target = { kind: 'claim', claimId } as const
  const notes = notesAbout(useNotebook(), target)
  const { composing, compose, stop } = useComposing(target)
  return (
    <>
      {(notes.length > 0 || composing !== null) && (
        <NoteList notes={notes} composing={composing} target={target} onAbandon={stop} />
      )}
      <div className="claim-actions">
        <Button
          tone="quiet"
          size="small"
          icon={<Plus size={13} aria-hidden />}
          onPress={() => openDialog({ kind: 'evidence', claimId, passage: null })}
        >
          Add evidence
        </Button>
        <Button tone="quiet" size="small" icon={<Plus size={13} aria-hidden />} onPress={compose}>
          Add note
        </Button>
      </div>
    </>
  )
}
