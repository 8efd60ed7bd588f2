import type { Dialog } from '../../state/view'
import { ImportAnnotationsDialog } from '../annotations/ImportAnnotationsDialog'
import { ExportDialog } from '../brief/ExportDialog'
import { MoveInBriefDialog } from '../composer/MoveInBriefDialog'
import { NameBriefDialog } from '../composer/NameBriefDialog'
import { CodebookDialog } from '../codebook/CodebookDialog'
import { AddFromFileDialog } from '../exchange/AddFromFileDialog'
import { ExportDataDialog } from '../exchange/ExportDataDialog'
import { EditEvidenceDialog, NewEvidenceDialog } from '../evidence/EvidenceDialog'
import { DocumentDialog } from '../library/DocumentDialog'
import { MoveClaimDialog, MoveNoteDialog } from '../library/MoveDialog'
import { HighlightsDialog } from '../highlights/HighlightsDialog'
import { NewNotebookDialog, RenameNotebookDialog } from '../notebooks/NameDialog'
import { NotebooksDialog } from '../notebooks/NotebooksDialog'
import { PaletteDialog } from '../palette/PaletteDialog'
import { ImportReferencesDialog } from '../references/ImportReferencesDialog'
import { MergeReferencesDialog } from '../references/MergeReferencesDialog'
import { ReferencesDialog } from '../references/ReferencesDialog'
import { ReviewDialog } from '../review/ReviewDialog'
import { RevisionDialog } from '../review/RevisionDialog'
import { SettingsDialog } from '../shell/SettingsDialog'
import { ShortcutsDialog } from '../shortcuts/ShortcutsDialog'

/** The dialog that is open. */
export function OpenDialog({ dialog }: { readonly dialog: Dialog }) {
  switch (dialog.kind) {
    case 'notebooks':
      return <NotebooksDialog />
    case 'new-notebook':
      return <NewNotebookDialog />
    case 'rename-notebook':
      return <RenameNotebookDialog />
    case 'codebook':
      return <CodebookDialog tagId={dialog.tagId ?? null} />
    case 'references':
      return <ReferencesDialog referenceId={dialog.referenceId ?? null} />
    case 'import-references':
      return <ImportReferencesDialog />
    case 'merge-references':
      return <MergeReferencesDialog />
    case 'import-annotations':
      return <ImportAnnotationsDialog />
    case 'settings':
      return <SettingsDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'palette':
      return <PaletteDialog />
    case 'highlights':
      return <HighlightsDialog />
    case 'export':
      return <ExportDialog />
    case 'name-brief':
      return <NameBriefDialog of={dialog.of} />
    case 'move-in-brief':
      return <MoveInBriefDialog claimId={dialog.claimId} />
    case 'export-data':
      return <ExportDataDialog />
    case 'add-from-file':
      return <AddFromFileDialog />
    case 'document':
      return <DocumentDialog documentId={dialog.documentId} />
    case 'revision':
      return <RevisionDialog documentId={dialog.documentId} preview={dialog.preview} />
    case 'review':
      return <ReviewDialog documentId={dialog.documentId} />
    case 'evidence':
      return <NewEvidenceDialog claimId={dialog.claimId} passage={dialog.passage} />
    case 'edit-evidence':
      return <EditEvidenceDialog evidenceId={dialog.evidenceId} />
    case 'move-claim':
      return <MoveClaimDialog claimId={dialog.claimId} />
    case 'move-note':
      return <MoveNoteDialog noteId={dialog.noteId} />
  }
}
