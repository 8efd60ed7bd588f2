import { useEffect, useState } from 'react'
import { currentVersion, type SourceDocument } from '../../../shared/document/source-document'
import type { TextVersion } from '../../../shared/document/text-version'
import { loadText } from '../../state/actions'
import { useSession } from '../../state/session'

/** The current text of a document, on its way or failed (`loadText` has shown why). */
export type DocumentText =
  | { readonly status: 'ready'; readonly version: TextVersion }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }

/** Loads the current text of a document. */
export function useDocumentText(document: SourceDocument): DocumentText {
  const { hash } = currentVersion(document)
  const version = useSession((state) => state.texts.get(hash))
  const [failed, setFailed] = useState<string | null>(null)
  const { id } = document
  const attempt = `${id} ${hash}`
  useEffect(() => {
    if (version || failed === attempt) return
    let isCurrent = true
    void loadText(id).then((text) => {
      if (isCurrent && !text) setFailed(attempt)
    })
    return () => {
      isCurrent = false
    }
  }, [id, attempt, version, failed])
  if (version) return { status: 'ready', version }
  if (failed === attempt) return { status: 'failed', retry: () => setFailed(null) }
  return { status: 'loading' }
}
