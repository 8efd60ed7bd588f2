import { useId, useState } from 'react'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { TextVersion } from '../../../shared/document/text-version'
import { documentModel } from '../../dom/document-model'
import { useSession } from '../../state/session'
import { DocumentHead } from './DocumentHead'
import { useParts } from './parts'
import { ReaderText } from './ReaderText'
import { ReaderTools } from './ReaderTools'

interface Props {
  readonly document: SourceDocument
  readonly version: TextVersion
}

/** A document: its head, its whole text, and the tools that work on it. */
export function ReaderDocument({ document, version }: Props) {
  const model = documentModel(version)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [text, setText] = useState<HTMLElement | null>(null)
  const parts = useParts(model, scroller, text)
  const size = useSession((state) => state.library.preferences.readerFontSize)
  const helpId = useId()
  const { bibliography } = document
  return (
    <div className="reader-scroller" ref={setScroller}>
      <div className="reader-page" style={{ fontSize: `${size / 16}rem` }}>
        <DocumentHead bibliography={bibliography} />
        <ReaderText model={model} document={document} helpId={helpId} onText={setText} />
        <p id={helpId} hidden>
          Arrow keys go from paragraph to paragraph. S selects a sentence; then H highlights it and C makes a
          claim.
        </p>
        {version.blocks.length === 0 && <p className="reader-nothing">This document holds no text.</p>}
        {parts && <ReaderTools parts={parts} document={document} />}
      </div>
    </div>
  )
}
