import { shortCitation } from '../../../shared/brief/citation'
import type { EvidenceSource } from '../../../shared/claim/evidence'
import type { AnnotationId } from '../../../shared/core/ids'
import type { Notebook } from '../../../shared/notebook/notebook'
import { passagePages } from '../../../shared/notebook/passage-pages'
import { shorten } from '../ui/words'

/** Evidence as a list shows it. */
export interface SourceWords {
  /** Where it comes from: "Okafor 2021, p. 12" or a document's title. */
  readonly label: string
  readonly quote: string | null
  readonly annotationId: AnnotationId | null
}

/** Where evidence comes from, in words; null when its source is gone. */
export function sourceWords(notebook: Notebook, source: EvidenceSource): SourceWords | null {
  if (source.kind === 'reference') {
    const reference = notebook.references[source.referenceId]
    if (!reference) return null
    const label = [shortCitation(reference.bibliography), source.locator]
      .filter((part) => part !== '')
      .join(', ')
    return { label, quote: null, annotationId: null }
  }
  const annotation = notebook.annotations[source.annotationId]
  if (!annotation) return null
  const document = notebook.documents[annotation.target.documentId]
  const title = document ? shorten(document.bibliography.title, 44) : 'A removed document'
  return {
    label: [title, passagePages(notebook, annotation.target)].filter(Boolean).join(', '),
    quote: annotation.target.quote.exact.replace(/\s+/g, ' ').trim(),
    annotationId: annotation.id,
  }
}
