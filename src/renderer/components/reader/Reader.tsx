import { FileText, RotateCcw } from 'lucide-react'
import { useEffect } from 'react'
import type { SourceDocument } from '../../../shared/document/source-document'
import { currentVersion } from '../../../shared/document/source-document'
import { documentsOf } from '../../../shared/notebook/queries'
import { startIdleWorkAfterFrame } from '../../dom/idle'
import { useFound, useSession } from '../../state/session'
import { useView } from '../../state/view'
import '../../styles/reader.css'
import { ReviewBanner } from '../review/ReviewBanner'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { ReaderDocument } from './ReaderDocument'
import { useDocumentText } from './use-document-text'

interface Props {
  readonly onImport: () => void
}

/** The middle pane: the document that is open, or how to get one. */
export function Reader({ onImport }: Props) {
  const documentId = useView((state) => state.documentId)
  const document = useSession((state) =>
    documentId === null ? undefined : state.open?.notebook.documents[documentId],
  )
  const isEmpty = useFound((notebook) => documentsOf(notebook).length === 0)
  const isShown = document !== undefined && document.deletedAt === undefined
  useEffect(() => (isShown ? undefined : startIdleWorkAfterFrame()), [isShown])
  return (
    <div className="reader">
      {isShown ? (
        <>
          <ReviewBanner document={document} />
          <LoadedDocument key={`${document.id} ${currentVersion(document).hash}`} document={document} />
        </>
      ) : (
        <Empty
          size="page"
          title={isEmpty ? 'No document yet' : 'No document is open'}
          action={
            <Button
              tone={isEmpty ? 'primary' : 'plain'}
              icon={<FileText size={16} aria-hidden />}
              onPress={onImport}
            >
              Import a document
            </Button>
          }
        >
          {isEmpty
            ? 'Import an article or your own text to read it here, highlight passages and state its claims.'
            : 'Choose one of the documents of this notebook to go on reading, or import another.'}
        </Empty>
      )}
    </div>
  )
}

function LoadedDocument({ document }: { readonly document: SourceDocument }) {
  const text = useDocumentText(document)
  // Without a text the panes beside it are all there is to wait for.
  const hasFailed = text.status === 'failed'
  useEffect(() => (hasFailed ? startIdleWorkAfterFrame() : undefined), [hasFailed])
  switch (text.status) {
    case 'ready':
      return <ReaderDocument document={document} version={text.version} />
    case 'loading':
      return <LoadingText />
    case 'failed':
      return (
        <Empty
          size="page"
          title="The text could not be opened"
          action={
            <Button icon={<RotateCcw size={16} aria-hidden />} onPress={text.retry}>
              Try again
            </Button>
          }
        >
          Your highlights, claims and notes on “{document.bibliography.title}” are safe.
        </Empty>
      )
  }
}

/** Appears only when loading takes long enough to be noticed. */
function LoadingText() {
  return (
    <div className="reader-loading" role="status">
      <span className="sr-only">Opening the document…</span>
      <div className="reader-loading-lines" aria-hidden>
        {[92, 100, 96, 88, 100, 64].map((width, index) => (
          <span key={index} style={{ width: `${width}%` }} />
        ))}
      </div>
    </div>
  )
}
