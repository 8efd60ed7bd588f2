import type { ClaimId, DocumentId, EvidenceId, NoteId, TagId } from '../../shared/core/ids'
import type { Bibliography } from '../../shared/document/source-document'
import type { EvidenceLink } from '../../shared/claim/evidence'
import type { Notebook } from '../../shared/notebook/notebook'
import { annotationOf } from '../../shared/notebook/queries'
import { fold } from '../../shared/search/fold'
import type { HitField } from '../../shared/search/results'
import { termsOf } from '../../shared/search/terms'
import type { WeightedTerms } from './postings'

/** One text of an entry, as it is and as it is compared. */
export interface Field {
  readonly name: HitField
  readonly text: string
  readonly folded: string
  /** True when words stand a single space apart, as nearly everywhere: phrases are then found far faster. */
  readonly isPlain: boolean
}

/** Something that can be found. `key` is unique in a notebook; the first field counts twice as much as the others. */
export type Entry = { readonly key: string; readonly fields: readonly Field[] } & (
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'evidence'; readonly id: EvidenceId }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'tag'; readonly id: TagId }
  | { readonly kind: 'text'; readonly documentId: DocumentId; readonly start: number; readonly end: number }
)

/** Tables whose entities are entries, each under the key `table/id`. */
export const ENTRY_TABLES = ['claims', 'evidence', 'notes', 'tags'] as const
export type EntryTable = (typeof ENTRY_TABLES)[number]
export type EntityKey = `${EntryTable}/${string}`

/** The entry of an entity as it is now; null when it is deleted, or stands on something that is. */
export function entryOf(notebook: Notebook, key: EntityKey): Entry | null {
  const slash = key.indexOf('/')
  const table = key.slice(0, slash) as EntryTable
  const id = key.slice(slash + 1)
  switch (table) {
    case 'claims':
      return claimEntry(notebook, key, id as ClaimId)
    case 'evidence':
      return evidenceEntry(notebook, key, id as EvidenceId)
    case 'notes':
      return noteEntry(notebook, key, id as NoteId)
    case 'tags':
      return tagEntry(notebook, key, id as TagId)
  }
}

/** The entry of a block of a document's text. */
export function textEntry(documentId: DocumentId, start: number, text: string): Entry {
  const fields = fieldsOf([['text', text]])
  return {
    key: `text/${documentId}/${start}`,
    kind: 'text',
    documentId,
    start,
    end: start + text.length,
    fields,
  }
}

/** The terms an entry is found by. */
export function termsOfEntry({ fields }: Entry): WeightedTerms[] {
  return fields.map(({ folded }, index) => ({ terms: termsOf(folded), weight: index === 0 ? 2 : 1 }))
}

function claimEntry(notebook: Notebook, key: string, id: ClaimId): Entry | null {
  if (!isLiveClaim(notebook, id)) return null
  const claim = notebook.claims[id]
  if (!claim) return null
  const quote = annotationOf(notebook, claim.annotationId)?.target.quote.exact ?? ''
  return {
    key,
    kind: 'claim',
    id,
    fields: fieldsOf([
      ['statement', claim.statement],
      ['quote', quote],
    ]),
  }
}

function evidenceEntry(notebook: Notebook, key: string, id: EvidenceId): Entry | null {
  const link = notebook.evidence[id]
  if (!link || link.deletedAt !== undefined || !isLiveClaim(notebook, link.claimId)) return null
  const source = sourceField(notebook, link)
  if (!source) return null
  return { key, kind: 'evidence', id, fields: fieldsOf([['rationale', link.rationale], source]) }
}

function sourceField(notebook: Notebook, { source }: EvidenceLink): [HitField, string] | null {
  if (source.kind === 'passage') {
    const passage = annotationOf(notebook, source.annotationId)
    return passage && ['quote', passage.target.quote.exact]
  }
  const reference = notebook.references[source.referenceId]
  if (!reference || reference.deletedAt !== undefined) return null
  return ['source', citation(reference.bibliography, source.locator)]
}

/** Everything that is known of a source, in the order of a reference list. */
function citation(source: Bibliography, locator: string): string {
  const { authors, editors, translators, year, title, container, series, publisher, place } = source
  const { event, doi, isbn, url, key } = source
  return [
    ...[authors.join('; '), year, title, container, editors.join('; '), translators.join('; ')],
    ...[series, publisher, place, event, locator, doi, isbn, url, key],
  ]
    .filter(Boolean)
    .join(', ')
}

function noteEntry(notebook: Notebook, key: string, id: NoteId): Entry | null {
  const note = notebook.notes[id]
  if (!note || note.deletedAt !== undefined) return null
  const { target } = note
  const stands =
    target.kind === 'notebook' ||
    (target.kind === 'claim'
      ? isLiveClaim(notebook, target.claimId)
      : isLiveDocument(notebook, target.documentId))
  return stands ? { key, kind: 'note', id, fields: fieldsOf([['text', note.text]]) } : null
}

function tagEntry(notebook: Notebook, key: string, id: TagId): Entry | null {
  const tag = notebook.tags[id]
  if (!tag || tag.deletedAt !== undefined) return null
  return {
    key,
    kind: 'tag',
    id,
    fields: fieldsOf([
      ['label', tag.label],
      ['description', tag.description],
    ]),
  }
}

/** True when a claim and the document it belongs to are there. */
export function isLiveClaim(notebook: Notebook, id: ClaimId): boolean {
  const claim = notebook.claims[id]
  return claim !== undefined && claim.deletedAt === undefined && isLiveDocument(notebook, claim.documentId)
}

function isLiveDocument(notebook: Notebook, id: DocumentId): boolean {
  const document = notebook.documents[id]
  return document !== undefined && document.deletedAt === undefined
}

function fieldsOf(texts: readonly (readonly [HitField, string])[]): Field[] {
  return texts.map(([name, text]) => {
    const folded = fold(text)
    return { name, text, folded, isPlain: !OTHER_SPACE.test(folded) }
  })
}

const OTHER_SPACE = /[^\S ]| {2}/
