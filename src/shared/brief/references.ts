import type { EvidenceLink } from '../claim/evidence'
import { cslItem } from '../document/csl-item'
import type { Bibliography } from '../document/source-document'
import type { Notebook } from '../notebook/notebook'
import { sourceKeyOf } from '../notebook/support'
import { shortCitation, sourceLink } from './citation'
import type { BriefReference } from './model'

/** Numbers sources in the order in which they are first cited. */
export class References {
  readonly list: BriefReference[] = []
  private readonly numbers = new Map<string, number>()

  constructor(private readonly notebook: Notebook) {}

  /** The number of the source of a piece of evidence, 1-based. */
  cite(link: EvidenceLink): number {
    const source = bibliographyOf(this.notebook, link)
    const key = sourceKeyOf(this.notebook, link)
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.list.push({
        item: cslItem(key, source),
        label: shortCitation(source),
        link: sourceLink(source),
      })
      this.numbers.set(key, number)
    }
    return number
  }
}

function bibliographyOf(notebook: Notebook, link: EvidenceLink): Bibliography {
  const { source } = link
  if (source.kind === 'reference') {
    const reference = notebook.references[source.referenceId]
    if (!reference) throw new Error(`evidence ${link.id} points at nothing`)
    return reference.bibliography
  }
  const document = notebook.documents[notebook.annotations[source.annotationId]?.target.documentId ?? 'doc_']
  if (!document) throw new Error(`evidence ${link.id} points at nothing`)
  const { bibliography, language } = document
  return { ...bibliography, language: bibliography.language || language }
}
