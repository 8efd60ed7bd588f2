import type { Target } from '../../../shared/annotation/annotation'
import { CodePoints } from '../../../shared/annotation/code-points'
import { quoteAt, type QuoteSelector } from '../../../shared/annotation/selectors'
import type { DocumentId } from '../../../shared/core/ids'
import { bareDoi } from '../../../shared/document/csl-item'
import { memoByIdentity } from '../../../shared/core/memo'
import type { Bibliography } from '../../../shared/document/source-document'
import type { TextRange, TextVersion } from '../../../shared/document/text-version'
import type { NotebookBundle } from '../bundle'

/** A part of a document, as a W3C annotation names it. */
export interface SpecificTarget {
  readonly type: 'SpecificResource'
  readonly source: string
  readonly selector: readonly object[]
  /** The text that the positions are counted in, by its SHA-256. */
  readonly 'postil:text': string
}

/** The name of a thing of a notebook, or of the notebook itself, for the rest of the world. */
export function nameOf({ notebook }: NotebookBundle, id: string): string {
  return id === notebook.id ? `urn:postil:${id}` : `urn:postil:${notebook.id}:${id}`
}

/** The address of a document: its own on the web, or that of its DOI, else a name within the notebook. */
export function sourceOf(bundle: NotebookBundle, documentId: DocumentId): string {
  const document = bundle.notebook.documents[documentId]
  return (document && addressOf(document.bibliography)) || nameOf(bundle, documentId)
}

/** Where a source is on the web; empty when that is not known. */
export function addressOf({ url, doi }: Bibliography): string {
  if (/^https?:\/\/\S+$/i.test(url)) return url
  return doi === '' ? '' : `https://doi.org/${encodeURI(bareDoi(doi))}`
}

/** A passage, by its words and its place. The place is left out where the text it is counted in is not at hand. */
export function passageTarget(bundle: NotebookBundle, { documentId, version, position, quote }: Target) {
  const text = bundle.texts.get(version)
  return specific(bundle, { documentId, version, quote }, text ? pointsIn(text, position) : null)
}

/** A range of a document's text. */
export function rangeTarget(
  bundle: NotebookBundle,
  documentId: DocumentId,
  version: string,
  range: TextRange,
) {
  const text = bundle.texts.get(version)
  if (!text || range.start >= range.end) return sourceOf(bundle, documentId)
  return specific(bundle, { documentId, version, quote: quoteAt(text.text, range) }, pointsIn(text, range))
}

function specific(
  bundle: NotebookBundle,
  { documentId, version, quote }: Pick<Target, 'documentId' | 'version'> & { quote: QuoteSelector },
  position: TextRange | null,
): SpecificTarget {
  return {
    type: 'SpecificResource',
    source: sourceOf(bundle, documentId),
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
    ],
    'postil:text': version,
  }
}

function pointsIn(text: TextVersion, { start, end }: TextRange): TextRange {
  const points = codePoints(text)
  return { start: points.pointsOf(start), end: points.pointsOf(end) }
}
const codePoints = memoByIdentity(({ text }: TextVersion) => new CodePoints(text))
