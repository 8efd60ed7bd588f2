import type { Certainty } from '../claim/certainty'
import type { Claim } from '../claim/claim'
import { STANDINGS, type Standing } from '../claim/standing'
import type { Tag, TagColor } from '../codebook/tag'
import type { TagId } from '../core/ids'
import { memoByIdentity } from '../core/memo'
import type { Section } from '../document/sections'
import type { SourceDocument } from '../document/source-document'
import type { Notebook } from './notebook'
import {
  claimsIn,
  claimsOf,
  codebookOf,
  documentsOf,
  sectionOfClaim,
  sectionsIn,
  standingOfClaim,
  type TagRow,
} from './queries'
import { supportsOf, type Supports } from './support'

/** Which claims a view shows. An empty list asks for nothing; what is asked for combines with "and". */
export interface ClaimFilter {
  /** Words that must all be in the statement, in any order, case and accents aside. */
  readonly text: string
  readonly tagIds: readonly TagId[]
  /** Whether one of the tags is enough. A tag counts as carried when one of its subtags is. */
  readonly tagMode: 'any' | 'all'
  readonly colors: readonly TagColor[]
  readonly standings: readonly Standing[]
  readonly certainties: readonly (Certainty | 'none')[]
  /** Keys of sections, as `sectionKeyOf` makes them. */
  readonly sections: readonly string[]
}

export const NO_FILTER: ClaimFilter = {
  text: '',
  tagIds: [],
  tagMode: 'any',
  colors: [],
  standings: [],
  certainties: [],
  sections: [],
}

/** True when a filter leaves anything out. */
export function isFiltering(filter: ClaimFilter): boolean {
  const { text, tagIds, colors, standings, certainties, sections } = filter
  return (
    text.trim() !== '' || [tagIds, colors, standings, certainties, sections].some((list) => list.length > 0)
  )
}

/** The live claims a filter lets through, in reading order. */
export function filterClaims(notebook: Notebook, filter: ClaimFilter): readonly Claim[] {
  const claims = claimsOf(notebook)
  if (!isFiltering(filter)) return claims
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  const wanted = filter.tagIds.map((id) => withSubtags(notebook, id))
  const colors = new Set(filter.colors)
  return claims.filter((claim) => {
    if (filter.sections.length > 0 && !filter.sections.includes(sectionKeyOf(notebook, claim))) return false
    if (filter.certainties.length > 0 && !filter.certainties.includes(claim.certainty ?? 'none')) return false
    const carries = (tags: ReadonlySet<TagId>) => claim.tagIds.some((id) => tags.has(id))
    if (wanted.length > 0 && !(filter.tagMode === 'all' ? wanted.every(carries) : wanted.some(carries)))
      return false
    if (colors.size > 0 && !claim.tagIds.some((id) => hasColor(notebook, id, colors))) return false
    if (filter.standings.length > 0 && !filter.standings.includes(standingOfClaim(notebook, claim.id)))
      return false
    if (words.length === 0) return true
    const statement = fold(claim.statement)
    return words.every((word) => statement.includes(word))
  })
}

function hasColor({ tags }: Notebook, id: TagId, colors: ReadonlySet<TagColor>): boolean {
  const tag = tags[id]
  return tag !== undefined && tag.deletedAt === undefined && colors.has(tag.color)
}

function withSubtags(notebook: Notebook, id: TagId): ReadonlySet<TagId> {
  const rows = codebookOf(notebook)
  const at = rows.findIndex((row) => row.tag.id === id)
  const depth = rows[at]?.depth
  const found = new Set([id])
  if (depth === undefined) return found
  for (const row of rows.slice(at + 1)) {
    if (row.depth <= depth) break
    found.add(row.tag.id)
  }
  return found
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Names the section a claim is filed under, across documents. */
export function sectionKeyOf(notebook: Notebook, claim: Claim): string {
  return `${claim.documentId}/${sectionOfClaim(notebook, claim)?.id ?? 'sec_lead'}`
}

/** How many of some claims have each standing; standings none of them has are left out. */
export interface StandingCount {
  readonly standing: Standing
  readonly count: number
}

/** The coverage of some claims: how many are supported, contested and so on, in the order of the standings. */
export function coverageOf(notebook: Notebook, claims: readonly Claim[]): readonly StandingCount[] {
  return coverageIn(claims, supportsOf(notebook))
}
const coverageIn = memoByIdentity(
  (claims: readonly Claim[], supports: Supports): readonly StandingCount[] => {
    const counts = new Map<Standing, number>()
    for (const { id } of claims) {
      const standing = supports.get(id)?.standing ?? 'unsupported'
      counts.set(standing, (counts.get(standing) ?? 0) + 1)
    }
    return STANDINGS.map((standing) => ({ standing, count: counts.get(standing) ?? 0 })).filter(
      ({ count }) => count > 0,
    )
  },
)

/** What the columns of a board stand for. */
export const GROUPINGS = ['section', 'tag', 'standing'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What a column of a board collects. */
export type ColumnOf =
  | { readonly kind: 'section'; readonly document: SourceDocument; readonly section: Section }
  | { readonly kind: 'tag'; readonly tag: Tag | null }
  | { readonly kind: 'standing'; readonly standing: Standing }

/** One column of a board. A claim with several tags is in the column of each. */
export interface BoardColumn {
  readonly key: string
  readonly of: ColumnOf
  readonly claims: readonly Claim[]
}

/** The columns for some claims, in reading order: every section, tag or standing there is, empty ones too. */
export function boardColumns(
  notebook: Notebook,
  claims: readonly Claim[],
  grouping: Grouping,
): readonly BoardColumn[] {
  switch (grouping) {
    case 'section':
      return sectionColumns(notebook, claims)
    case 'tag':
      return tagColumns(claims, codebookOf(notebook))
    case 'standing':
      return standingColumns(claims, supportsOf(notebook))
  }
}

/** While nothing is filtered, the lists of the filing itself: those that a change leaves alone are the same arrays. */
function sectionColumns(notebook: Notebook, claims: readonly Claim[]): readonly BoardColumn[] {
  const shown = claims === claimsOf(notebook) ? null : new Set(claims)
  return documentsOf(notebook).flatMap((document) =>
    sectionsIn(document).map((section) => {
      const filed = claimsIn(notebook, document.id, section.id)
      return {
        key: `${document.id}/${section.id}`,
        of: { kind: 'section', document, section },
        claims: shown ? filed.filter((claim) => shown.has(claim)) : filed,
      }
    }),
  )
}

const NO_TAG = 'none'
const tagColumns = memoByIdentity((claims: readonly Claim[], codebook: readonly TagRow[]) => {
  const inColumn = new Map<string, Claim[]>([
    [NO_TAG, []],
    ...codebook.map(({ tag }): [string, Claim[]] => [tag.id, []]),
  ])
  for (const claim of claims) {
    const tags = claim.tagIds.filter((id) => inColumn.has(id))
    for (const key of tags.length > 0 ? tags : [NO_TAG]) inColumn.get(key)?.push(claim)
  }
  const kinds = [null, ...codebook.map(({ tag }) => tag)]
  return kinds.map((tag): BoardColumn => {
    const key = tag?.id ?? NO_TAG
    return { key, of: { kind: 'tag', tag }, claims: inColumn.get(key) ?? [] }
  })
})

const standingColumns = memoByIdentity((claims: readonly Claim[], supports: Supports) =>
  STANDINGS.map((standing): BoardColumn => ({
    key: standing,
    of: { kind: 'standing', standing },
    claims: claims.filter(({ id }) => (supports.get(id)?.standing ?? 'unsupported') === standing),
  })),
)

/** The tags of a claim once it went from one column of tags to another; null stands for "no tag". */
export function retagged(tagIds: readonly TagId[], from: TagId | null, to: TagId | null): TagId[] {
  const kept = tagIds.filter((id) => id !== from)
  return to === null || kept.includes(to) ? kept : [...kept, to]
}
