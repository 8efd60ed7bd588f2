import type { EvidenceLink } from '../claim/evidence'
import { cslItem } from '../document/csl-item'
import type { Bibliography, SourceDocument } from '../document/source-document'
import type { Notebook } from '../notebook/notebook'
import { sourceKeyOf } from '../notebook/support'
import { shortCitation, sourceLink } from './citation'
import { otherLanguage } from './language'
import type { BriefReference } from './model'

/** Numbers sources in the order in which they are first cited. */
export class References {
  private readonly sources: (Omit<BriefReference, 'claims'> & { readonly key: string })[] = []
  private readonly numbers = new Map<string, number>()
  private readonly stated = new Map<string, string[]>()

  /** `language` is that of the brief. */
  constructor(
    private readonly notebook: Notebook,
    private readonly language: string,
  ) {}

  /** What was cited so far, and what was listed without. */
  get list(): readonly BriefReference[] {
    return this.sources.map(({ key, ...source }) => ({ ...source, claims: this.stated.get(key) ?? [] }))
  }

  /** The number of the source of a piece of evidence, 1-based. */
  cite(link: EvidenceLink): number {
    return this.numberOf(sourceKeyOf(this.notebook, link), () => bibliographyOf(this.notebook, link))
  }

  /** Lists a document of the notebook, cited or not. */
  include(document: SourceDocument): void {
    this.numberOf(document.id, () => inItsLanguage(document))
  }

  /** Remembers from which document the claim with this label was stated. */
  state(label: string, documentId: string): void {
    const labels = this.stated.get(documentId)
    if (labels) labels.push(label)
    else this.stated.set(documentId, [label])
  }

  private numberOf(key: string, read: () => Bibliography): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const source = read()
    const item = cslItem(key, source)
    const language = otherLanguage(source.language, this.language)
    const words = { label: shortCitation(source), link: sourceLink(source) }
    const number = this.sources.push({ key, item, ...words, ...(language === undefined ? {} : { language }) })
    this.numbers.set(key, number)
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
  return inItsLanguage(document)
}

/** What is known of a document, with the language of its text where the metadata names none. */
export function inItsLanguage({ bibliography, language }: SourceDocument): Bibliography {
  return { ...bibliography, language: bibliography.language || language }
}
