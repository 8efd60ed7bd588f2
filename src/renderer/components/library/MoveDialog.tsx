import { useState } from 'react'
import type { ClaimId, DocumentId, NoteId } from '../../../shared/core/ids'
import type { Section } from '../../../shared/document/sections'
import type { Notebook } from '../../../shared/notebook/notebook'
import { documentsOf, sectionOfClaim } from '../../../shared/notebook/queries'
import { moveClaimTo, moveNoteTo } from '../../state/moves'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { SearchList, type Choice } from '../ui/SearchList'
import { shorten } from '../ui/words'
import { outlineRows } from './outline-rows'

interface Place extends Choice<string> {
  readonly documentId: DocumentId
  readonly section: Section
}

/** Files a claim under another section. */
export function MoveClaimDialog({ claimId }: { readonly claimId: ClaimId }) {
  const notebook = useNotebook()
  const claim = notebook.claims[claimId]
  if (!claim) return null
  const section = sectionOfClaim(notebook, claim)
  return (
    <MoveDialog
      title="Move claim"
      lead={shorten(claim.statement, 120)}
      current={section ? `${claim.documentId}/${section.id}` : null}
      onMove={({ documentId, section: to }) => moveClaimTo(claimId, documentId, to)}
    />
  )
}

/** Files a note under a section. */
export function MoveNoteDialog({ noteId }: { readonly noteId: NoteId }) {
  const note = useNotebook().notes[noteId]
  if (!note) return null
  const { target } = note
  return (
    <MoveDialog
      title="Move note"
      lead={shorten(note.text, 120) || 'An empty note'}
      current={target.kind === 'section' ? `${target.documentId}/${target.sectionId}` : null}
      onMove={({ documentId, section }) => moveNoteTo(noteId, documentId, section)}
    />
  )
}

interface Props {
  readonly title: string
  readonly lead: string
  readonly current: string | null
  readonly onMove: (place: Place) => Promise<void>
  readonly onClose?: () => void
}

/** Chooses a section to file something under. */
export function MoveDialog({ title, lead, current, onMove, onClose = closeDialog }: Props) {
  const places = placesOf(useNotebook())
  const [chosen, setChosen] = useState(current)
  const place = places.find(({ id }) => id === chosen)
  return (
    <AppDialog
      title={title}
      lead={lead}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={!place || chosen === current}
            onPress={() => {
              onClose()
              if (place) void onMove(place)
            }}
          >
            Move here
          </Button>
        </>
      }
    >
      <SearchList
        label="Sections"
        placeholder="Find a section"
        choices={places}
        selected={chosen}
        onSelect={setChosen}
        empty="Import a document first."
        autoFocus
      />
    </AppDialog>
  )
}

function placesOf(notebook: Notebook): Place[] {
  const documents = documentsOf(notebook)
  return documents.flatMap((document) =>
    outlineRows(notebook, document).map(({ section, depth }) => ({
      id: `${document.id}/${section.id}`,
      title: section.title || 'Untitled section',
      detail: documents.length > 1 ? shorten(document.bibliography.title, 60) : undefined,
      indent: depth,
      documentId: document.id,
      section,
    })),
  )
}
