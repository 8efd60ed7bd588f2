import { useState } from 'react'
import type { DocumentId } from '../../../shared/core/ids'
import type { RevisionPreview } from '../../../shared/rpc/contract'
import { commitRevision } from '../../state/revision'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import '../../styles/review.css'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { shorten } from '../ui/words'
import { countRows } from './review-words'

interface Props {
  readonly documentId: DocumentId
  readonly preview: RevisionPreview
}

/** What a newer version would do, before it is done. */
export function RevisionDialog({ documentId, preview }: Props) {
  const title = useNotebook().documents[documentId]?.bibliography.title ?? ''
  const [isSaving, setSaving] = useState(false)
  const rows = countRows(preview.counts)
  return (
    <AppDialog
      title="A newer version"
      lead={
        <>
          “{preview.fileName}” as the newer version of “{shorten(title, 60)}”. Every version is kept, and one
          undo takes it back.
        </>
      }
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={isSaving}
            onPress={() => {
              setSaving(true)
              void commitRevision(documentId, preview).finally(() => setSaving(false))
            }}
          >
            Use this version
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p>Nothing is highlighted in this document yet.</p>
      ) : (
        <dl className="rev-counts" aria-label="What becomes of the highlights">
          {rows.map(({ count, name, meaning }) => (
            <div key={name} className="rev-count">
              <dt>
                {name}
                <span className="rev-meaning">{meaning}</span>
              </dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {preview.goneSections.map(({ oldTitle, newTitle }) => (
        <p key={oldTitle} className="rev-remark">
          The heading “{oldTitle}” is gone. Its claims and notes go to “{newTitle}”.
        </p>
      ))}
      {preview.warnings.map((warning) => (
        <p key={warning} className="rev-remark">
          {warning}
        </p>
      ))}
    </AppDialog>
  )
}
