import type { Annotation } from '../../../shared/annotation/annotation'
import type { Claim } from '../../../shared/claim/claim'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import { RELATION_TERMS } from '../../../shared/claim/relation'
import { STANDING_TERMS, type Standing } from '../../../shared/claim/standing'
import type { TextRange } from '../../../shared/document/text-version'
import { memoByIdentity } from '../../../shared/core/memo'
import type { Note } from '../../../shared/note/note'
import type { Notebook } from '../../../shared/notebook/notebook'
import { claimsOf, standingOfClaim, tagsOf, usersOf } from '../../../shared/notebook/queries'
import { shorten } from '../ui/words'

/** One reason why a passage is marked. A passage that nothing uses is a plain highlight. */
export type Entry =
  | { readonly kind: 'claim'; readonly claim: Claim; readonly standing: Standing }
  | { readonly kind: 'evidence'; readonly link: EvidenceLink; readonly claim: Claim | null }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'highlight' }

/** Why a passage is marked: its claims, then what it is evidence for, then its notes. Never empty. */
export function entriesOf(notebook: Notebook, annotation: Annotation): readonly Entry[] {
  const users = usersOf(notebook, annotation.id)
  const entries: Entry[] = [
    ...users.claims.map((claim) => ({
      kind: 'claim' as const,
      claim,
      standing: standingOfClaim(notebook, claim.id),
    })),
    ...users.evidence.map((link) => ({
      kind: 'evidence' as const,
      link,
      claim: notebook.claims[link.claimId] ?? null,
    })),
    ...users.notes.map((note) => ({ kind: 'note' as const, note })),
  ]
  return entries.length > 0 ? entries : [{ kind: 'highlight' }]
}

const claimNumbers = memoByIdentity(
  (claims: readonly Claim[]) => new Map(claims.map((claim, index) => [claim.id, index + 1])),
)

/** A claim's name, numbered through the notebook in reading order as the brief does: "C3". */
function claimName(notebook: Notebook, claim: Claim): string {
  return `C${claimNumbers(claimsOf(notebook)).get(claim.id) ?? 0}`
}

/** Name of an entry: "Claim C3", "Supports C3", "Note", "Highlight". */
export function entryName(notebook: Notebook, entry: Entry): string {
  switch (entry.kind) {
    case 'claim':
      return `Claim ${claimName(notebook, entry.claim)}`
    case 'evidence': {
      const { label } = RELATION_TERMS[entry.link.relation]
      return entry.claim ? `${label} ${claimName(notebook, entry.claim)}` : label
    }
    case 'note':
      return 'Note'
    case 'highlight':
      return 'Highlight'
  }
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** What a passage is, in words: "Highlight, claim C3, contested". */
export function highlightName(notebook: Notebook, annotation: Annotation): string {
  const names = entriesOf(notebook, annotation).flatMap((entry) => {
    if (entry.kind === 'highlight') return []
    const inside = lowered(entryName(notebook, entry))
    return [
      entry.kind === 'claim' ? `${inside}, ${STANDING_TERMS[entry.standing].label.toLowerCase()}` : inside,
    ]
  })
  const what = annotation.state === 'needs-review' ? 'Highlight to be reviewed' : 'Highlight'
  return names.length === 0 ? what : `${what}, ${names.join('; ')}`
}

/** What is said where a passage starts and ends: "highlight start, claim C3, contested" and "highlight end, claim C3". */
export function markWords(notebook: Notebook, annotation: Annotation): { start: string; end: string } {
  const tags = tagsOf(notebook, annotation.tagIds).map((tag) => tag.label)
  const tagged = tags.length > 0 ? `, ${tags.join(', ')}` : ''
  const [first] = entriesOf(notebook, annotation)
  const name = first && first.kind !== 'highlight' ? `, ${lowered(entryName(notebook, first))}` : ''
  return {
    start: `${highlightName(notebook, annotation).replace('Highlight', 'highlight start')}${tagged}`,
    end: `highlight end${name}`,
  }
}

/** A passage in one sentence for screen readers: "Highlight, claim C3, contested: “…”. Tags: Method." */
export function describeAnnotation(notebook: Notebook, annotation: Annotation): string {
  const tags = tagsOf(notebook, annotation.tagIds).map((tag) => tag.label)
  const tagged = tags.length > 0 ? ` Tags: ${tags.join(', ')}.` : ''
  return `${highlightName(notebook, annotation)}: “${shorten(annotation.target.quote.exact, 80)}”.${tagged}`
}

/** Words shown of an end of a passage. */
const END_LENGTH = 40

/** What a passage starts or ends with: "starts with “The first trial…”". */
export function endWords(text: string, { start, end }: TextRange, which: 'start' | 'end'): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  if (which === 'start') return `starts with “${shorten(words, END_LENGTH)}”`
  if (words.length <= END_LENGTH) return `ends with “${words}”`
  const cut = words.indexOf(' ', words.length - END_LENGTH)
  return `ends with “…${words.slice(cut < 0 ? -END_LENGTH : cut + 1)}”`
}
