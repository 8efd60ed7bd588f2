import type { Annotation } from '../annotation/annotation'
import type { Claim } from '../claim/claim'
import type { EvidenceLink } from '../claim/evidence'
import type { AnnotationId, DocumentId } from '../core/ids'
import { lastStartingBy } from '../core/search'
import { currentVersion } from '../document/source-document'
import type { TextRange } from '../document/text-version'
import { live } from '../notebook/lookup'
import type { Notebook } from '../notebook/notebook'
import { annotationOf, evidenceOf } from '../notebook/queries'

/** A choice of passages, to ask what they touch. */
export interface Passages {
  /** True when one of them shares a character with the range of that document's current text. */
  touch(documentId: DocumentId, range: TextRange): boolean
}

/** The passages of the claims, of the evidence and of the highlights that are wanted. */
export function passagesThat(
  notebook: Notebook,
  wanted: {
    claim(claim: Claim): boolean
    evidence(link: EvidenceLink): boolean
    annotation(annotation: Annotation): boolean
  },
): Passages {
  const chosen = new Set<AnnotationId>()
  for (const annotation of live(notebook.annotations)) {
    if (wanted.annotation(annotation)) chosen.add(annotation.id)
  }
  for (const claim of live(notebook.claims)) {
    if (claim.annotationId && !chosen.has(claim.annotationId) && wanted.claim(claim))
      chosen.add(claim.annotationId)
    for (const link of evidenceOf(notebook, claim.id)) {
      if (link.source.kind === 'passage' && wanted.evidence(link)) chosen.add(link.source.annotationId)
    }
  }
  const byDocument = rangesByDocument(notebook, chosen)
  return {
    touch(documentId, { start, end }) {
      const ranges = byDocument.get(documentId) ?? []
      return (ranges[lastStartingBy(ranges, end - 1)]?.end ?? -1) > start
    },
  }
}

/** Where passages stand in the current texts, sorted and joined where they overlap. */
function rangesByDocument(notebook: Notebook, ids: ReadonlySet<AnnotationId>) {
  const found = new Map<DocumentId, TextRange[]>()
  for (const id of ids) {
    const target = annotationOf(notebook, id)?.target
    const document = target && notebook.documents[target.documentId]
    if (!document || currentVersion(document).hash !== target.version) continue
    const ranges = found.get(document.id)
    if (ranges) ranges.push(target.position)
    else found.set(document.id, [target.position])
  }
  return new Map([...found].map(([id, ranges]) => [id, joined(ranges)]))
}

/** Ranges sorted by start, those that overlap or touch as one. */
export function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
