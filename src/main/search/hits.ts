import type { Notebook } from '../../shared/notebook/notebook'
import { standingOfClaim } from '../../shared/notebook/queries'
import type { SearchHit, Snippet } from '../../shared/search/results'
import type { TextRange } from '../../shared/document/text-version'
import type { Entry } from './entries'
import { rangesIn, type Finder } from './highlight'
import { snippetOf } from './snippet'

/** What a hit says of an entry; null when its entity has gone meanwhile. */
export function hitOf(notebook: Notebook, entry: Entry, finder: Finder): SearchHit | null {
  const { snippet, ranges } = shownField(entry, finder)
  const common = { key: `${notebook.id}/${entry.key}`, snippet }
  switch (entry.kind) {
    case 'text': {
      const { documentId, start, end } = entry
      const matches = ranges.map((range) => ({ start: start + range.start, end: start + range.end }))
      const first = matches[0] ?? { start, end }
      return { ...common, kind: 'text', documentId, start: first.start, end: first.end, ranges: matches }
    }
    case 'claim': {
      const claim = notebook.claims[entry.id]
      if (!claim) return null
      const { id: claimId, documentId, annotationId } = claim
      return {
        ...common,
        kind: 'claim',
        claimId,
        documentId,
        annotationId,
        standing: standingOfClaim(notebook, claimId),
      }
    }
    case 'evidence': {
      const link = notebook.evidence[entry.id]
      const claim = link && notebook.claims[link.claimId]
      if (!claim) return null
      return {
        ...common,
        kind: 'evidence',
        evidenceId: link.id,
        claimId: claim.id,
        documentId: claim.documentId,
        annotationId: link.source.kind === 'passage' ? link.source.annotationId : null,
        relation: link.relation,
      }
    }
    case 'note': {
      const note = notebook.notes[entry.id]
      if (!note) return null
      const { target } = note
      const claim = target.kind === 'claim' ? notebook.claims[target.claimId] : undefined
      return {
        ...common,
        kind: 'note',
        noteId: note.id,
        target,
        claimId: claim?.id ?? null,
        documentId: 'documentId' in target ? target.documentId : (claim?.documentId ?? null),
        annotationId: note.annotationId,
      }
    }
    case 'tag':
      return { ...common, kind: 'tag', tagId: entry.id }
  }
}

/** The first field in which something was found, else the first that says anything. */
function shownField(entry: Entry, finder: Finder): { snippet: Snippet; ranges: readonly TextRange[] } {
  for (const field of entry.fields) {
    const ranges = rangesIn(finder, field)
    if (ranges.length > 0) return { snippet: snippetOf(field, ranges), ranges }
  }
  const field = entry.fields.find(({ text }) => text.trim() !== '') ?? entry.fields[0]
  return { snippet: field ? snippetOf(field, []) : { field: 'text', text: '', matches: [] }, ranges: [] }
}
