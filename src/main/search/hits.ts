import type { SearchHit, Snippet } from '../../shared/search/results'
import type { TextRange } from '../../shared/document/text-version'
import type { Entry } from './entries'
import type { Finder } from './highlight'
import type { NotebookIndex } from './notebook-index'
import { SNIPPET_LENGTH, snippetOf } from './snippet'

/** What a hit says of an entry; null when its entity has gone meanwhile. */
export function hitOf(index: NotebookIndex, entry: Entry, finder: Finder | null): SearchHit | null {
  const { notebook } = index
  const { snippet, ranges } = shownField(entry, finder)
  const common = { key: `${notebook.id}/${entry.key}`, snippet }
  switch (entry.kind) {
    case 'text': {
      const { documentId, start, end } = entry
      const first = ranges[0] ?? { start: 0, end: end - start }
      return { ...common, kind: 'text', documentId, start: start + first.start, end: start + first.end }
    }
    case 'claim': {
      const claim = notebook.claims[entry.id]
      const facts = index.facts.claim(entry.id)
      if (!claim || !facts) return null
      const { id: claimId, documentId, annotationId } = claim
      return {
        ...common,
        kind: 'claim',
        claimId,
        documentId,
        annotationId,
        standing: facts.standing,
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
function shownField(entry: Entry, finder: Finder | null): { snippet: Snippet; ranges: readonly TextRange[] } {
  for (const field of entry.fields) {
    const ranges = finder?.first(field, SNIPPET_LENGTH) ?? []
    if (ranges.length > 0) return { snippet: snippetOf(field, ranges), ranges }
  }
  const field = entry.fields.find(({ text }) => text.trim() !== '') ?? entry.fields[0]
  return { snippet: field ? snippetOf(field, []) : { field: 'text', text: '', matches: [] }, ranges: [] }
}
