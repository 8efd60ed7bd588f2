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
  const isTitled = beginsWith(version, bibliography.title)
  return (
    <div className="reader-scroller" ref={setScroller}>
      <div className="reader-page" style={{ fontSize: `${size / 16}rem` }}>
        <DocumentHead bibliography={bibliography} isTitleInText={isTitled} />
        <ReaderText model={model} document={document} helpId={helpId} isTitled={isTitled} onText={setText} />
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

/** Whether the first line of a text is these words. */
function beginsWith({ text, blocks }: TextVersion, words: string): boolean {
  const [first] = blocks
  const bare = (line: string) => line.replace(/\s+/g, ' ').trim().toLowerCase()
  return first !== undefined && bare(words) !== '' && bare(text.slice(first.start, first.end)) === bare(words)
}
