import type { Claim } from '../claim/claim'
import type { ClaimId, DocumentId } from '../core/ids'
import type { Section } from '../document/sections'
import type { SourceDocument } from '../document/source-document'
import type { Brief, BriefPart, SectionRef } from '../notebook/brief'
import type { Notebook } from '../notebook/notebook'
import { claimsIn, documentsOf, sectionsIn } from '../notebook/queries'
import { filterClaims, NO_FILTER } from '../notebook/views'

/** A place in the order of a brief: a section of a document, or a heading of the brief's own. */
export interface OutlineEntry {
  /** The part that says so; for a section that none names, what one would say. */
  readonly part: BriefPart
  /** Null for a heading of the brief's own. */
  readonly of: { readonly document: SourceDocument; readonly section: Section } | null
  /** What it is called in the brief. */
  readonly title: string
  /** 1 for a top heading; never more than one below the entry before it. */
  readonly level: number
  /** In the order of the brief. */
  readonly claims: readonly Claim[]
}

/** The documents a brief covers, in list order. */
export function documentsInScope(notebook: Notebook, { scope }: Brief): readonly SourceDocument[] {
  const { documentIds } = scope
  const all = documentsOf(notebook)
  return documentIds ? all.filter(({ id }) => documentIds.includes(id)) : all
}

/**
 * The order of a brief, entries without claims included: its parts, and each section that no part names after the one
 * that stands before it in its document. Sections and claims out of scope are left out.
 */
export function outlineOf(notebook: Notebook, brief: Brief): readonly OutlineEntry[] {
  const sections = sectionsInScope(notebook, brief)
  const order = inOrder(brief.parts, sections)
  const inScope = claimsInScope(notebook, brief)
  const placed = new Map<ClaimId, BriefPart>()
  for (const { part } of order) for (const id of part.claimIds) if (!placed.has(id)) placed.set(id, part)
  let above = 0
  return order.map(({ part, of }) => {
    const named = part.claimIds.flatMap((id) => (placed.get(id) === part ? (inScope.get(id) ?? []) : []))
    const own = of ? claimsIn(notebook, of.document.id, of.section.id) : []
    const rest = own.filter(({ id }) => inScope.has(id) && !placed.has(id))
    above = Math.min(part.level ?? of?.depth ?? 1, above + 1)
    return {
      part,
      of: of && { document: of.document, section: of.section },
      title: part.heading || of?.section.title || '',
      level: above,
      claims: [...named, ...rest],
    }
  })
}

/** A section with its level in the brief's own count: 1 for a top section, whatever its heading's level. */
interface InScope {
  readonly document: SourceDocument
  readonly section: Section
  readonly depth: number
}

/** Names a section across documents. */
export function sectionRefKey({ documentId, sectionId }: SectionRef): string {
  return `${documentId}/${sectionId}`
}

function sectionsInScope(notebook: Notebook, brief: Brief): ReadonlyMap<string, InScope> {
  const leftOut = new Set(brief.scope.leftOut.map(sectionRefKey))
  const found = new Map<string, InScope>()
  for (const document of documentsInScope(notebook, brief)) {
    const key = (sectionId: Section['id']) => sectionRefKey({ documentId: document.id, sectionId })
    const isOut = new Set<Section['id']>()
    for (const section of sectionsIn(document)) {
      const { id, parent } = section
      if (leftOut.has(key(id)) || (parent !== null && isOut.has(parent))) {
        isOut.add(id)
        continue
      }
      const above = parent === null ? 0 : (found.get(key(parent))?.depth ?? 0)
      found.set(key(id), { document, section, depth: above + 1 })
    }
  }
  return found
}

interface Ordered {
  readonly part: BriefPart
  readonly of: InScope | null
}

/** Parts and the sections that none names, in order. A part of a section that is out of scope does not show. */
function inOrder(parts: readonly BriefPart[], sections: ReadonlyMap<string, InScope>): readonly Ordered[] {
  const named = new Set<string>()
  const own = parts.flatMap((part): Ordered[] => {
    if (part.section === null) return [{ part, of: null }]
    const key = sectionRefKey(part.section)
    const of = sections.get(key)
    if (!of || named.has(key)) return []
    named.add(key)
    return [{ part, of }]
  })
  // What follows each named section; '' is what comes before all of them.
  const followers = new Map<string, Ordered[]>()
  let last = ''
  for (const [key, of] of sections) {
    if (named.has(key)) last = key
    else followers.set(last, [...(followers.get(last) ?? []), { part: partOf(of), of }])
  }
  const after = ({ of }: Ordered) => (of ? (followers.get(keyOf(of)) ?? []) : [])
  return [...(followers.get('') ?? []), ...own.flatMap((entry) => [entry, ...after(entry)])]
}

const keyOf = ({ document, section }: InScope) =>
  sectionRefKey({ documentId: document.id, sectionId: section.id })

/** What a part says of a section that has none. Its id is the same each time, so that storing it changes nothing. */
function partOf({ document, section }: InScope): BriefPart {
  return {
    id: partIdOf(document.id, section.id),
    section: { documentId: document.id, sectionId: section.id },
    level: null,
    heading: '',
    introduction: '',
    claimIds: [],
  }
}

function partIdOf(documentId: DocumentId, sectionId: Section['id']): string {
  // Both ids are of letters that a part's id may have; long ones keep their ends, which tell them apart.
  return `${documentId.slice(-40)}-${sectionId}`.slice(-64)
}

function claimsInScope(notebook: Notebook, { scope }: Brief): ReadonlyMap<ClaimId, Claim> {
  if (scope.tagIds?.length === 0 || scope.standings?.length === 0) return new Map()
  const filter = { ...NO_FILTER, tagIds: scope.tagIds ?? [], standings: scope.standings ?? [] }
  const documents = scope.documentIds && new Set(scope.documentIds)
  const claims = filterClaims(notebook, filter)
  return new Map(
    claims.flatMap((claim) =>
      documents && !documents.has(claim.documentId) ? [] : [[claim.id, claim] as const],
    ),
  )
}
