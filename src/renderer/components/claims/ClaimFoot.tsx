import { Plus } from 'lucide-react'
import { useRef } from 'react'
import type { ClaimId } from '../../../shared/core/ids'
import { notesAbout } from '../../../shared/notebook/queries'
import { useEvidenceDraft } from '../../state/evidence-drafts'
import { useFound } from '../../state/session'
import { openDialog, type Passage } from '../../state/view'
import { selectedPassage } from '../reader/current-reader'
import { NoteList } from '../notes/NoteList'
import { useComposing } from '../notes/use-composing'
import { ListButton } from '../ui/ListButton'

/** Notes on a claim, and the buttons that add evidence or another note. */
export function ClaimFoot({ claimId }: { readonly claimId: ClaimId }) {
  const target = { kind: 'claim', claimId } as const
  const notes = useFound((notebook) => notesAbout(notebook, { kind: 'claim', claimId }))
  const selected = useRef<Passage | null>(null)
  const draft = useEvidenceDraft(claimId)
  const { composing, compose, stop } = useComposing(target)
  return (
    <>
      {(notes.length > 0 || composing !== null) && (
        <NoteList notes={notes} composing={composing} target={target} onAbandon={stop} />
      )}
      <div className="claim-actions">
        <ListButton
          icon={<Plus size={13} aria-hidden />}
          // Pressing a button may end the selection; what was selected in the text just before is the evidence.
          onPointerDown={() => {
            selected.current = selectedPassage()
          }}
          onClick={(event) => {
            const isPointed = event.detail > 0
            openDialog({
              kind: 'evidence',
              claimId,
              passage: isPointed ? selected.current : selectedPassage(),
            })
          }}
        >
          {draft ? 'Go on with evidence' : 'Add evidence'}
        </ListButton>
        <ListButton icon={<Plus size={13} aria-hidden />} onClick={compose}>
          Add note
        </ListButton>
      </div>
    </>
  )
}
