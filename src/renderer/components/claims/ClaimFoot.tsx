import { Plus } from 'lucide-react'
import { useRef } from 'react'
import type { ClaimId } from '../../../shared/core/ids'
import { notesAbout } from '../../../shared/notebook/queries'
import { useEvidenceDraft } from '../../state/evidence-drafts'
import { useNotebook } from '../../state/session'
import { openDialog, type Passage } from '../../state/view'
import { selectedPassage } from '../reader/current-reader'
import { NoteList } from '../notes/NoteList'
import { useComposing } from '../notes/use-composing'
import { Button } from '../ui/Button'

/** Notes on a claim, and the buttons that add evidence or another note. */
export function ClaimFoot({ claimId }: { readonly claimId: ClaimId }) {
  const target = { kind: 'claim', claimId } as const
  const notes = notesAbout(useNotebook(), target)
  const selected = useRef<Passage | null>(null)
  const draft = useEvidenceDraft(claimId)
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
          // Pressing a button may end the selection; what was selected in the text just before is the evidence.
          onPressStart={() => {
            selected.current = selectedPassage()
          }}
          onPress={() => openDialog({ kind: 'evidence', claimId, passage: selected.current })}
        >
          {draft ? 'Go on with evidence' : 'Add evidence'}
        </Button>
        <Button tone="quiet" size="small" icon={<Plus size={13} aria-hidden />} onPress={compose}>
          Add note
        </Button>
      </div>
    </>
  )
}
