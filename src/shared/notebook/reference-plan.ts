import type { ReferenceId } from '../core/ids'
import { bareDoi } from '../document/csl-item'
import { shortName } from '../document/names'
import type { Bibliography } from '../document/source-document'
import type { Notebook } from './notebook'
import { live } from './lookup'

/** What becomes of a reference that is brought in: it is new, it tells more of one that is there, or it is known. */
export type PlannedState = 'new' | 'completes' | 'known'

export interface PlannedReference {
  readonly state: PlannedState
  readonly bibliography: Bibliography
  /** The reference that is there already; null for a new one, and for one that stands in the list twice. */
  readonly referenceId: ReferenceId | null
  /** The fields that the one that is there lacks. */
  readonly changes: Partial<Bibliography>
}

/**
 * What bringing in a list of references would do, in its order. Two are the same when their DOIs are, or, where one has
 * none, title, year and first author. What is there is never overwritten: only fields it lacks are filled.
 */
export function planReferences(notebook: Notebook, list: readonly Bibliography[]): PlannedReference[] {
  const known = new Map<string, { referenceId: ReferenceId | null; bibliography: Bibliography }>()
  const remember = (referenceId: ReferenceId | null, bibliography: Bibliography) => {
    for (const key of referenceKeys(bibliography))
      if (!known.has(key)) known.set(key, { referenceId, bibliography })
  }
  for (const { id, bibliography } of live(notebook.references)) remember(id, bibliography)
  return list.map((bibliography) => {
    const found = referenceKeys(bibliography)
      .map((key) => known.get(key))
      .find((each) => each !== undefined && !saysOtherwise(each.bibliography, bibliography))
    if (!found) {
      remember(null, bibliography)
      return { state: 'new', bibliography, referenceId: null, changes: {} }
    }
    const { referenceId } = found
    const changes = referenceId === null ? {} : missingFields(found.bibliography, bibliography)
    if (Object.keys(changes).length === 0) return { state: 'known', bibliography, referenceId, changes }
    // A second one of the list completes what the first one left.
    for (const key of referenceKeys(bibliography)) {
      known.set(key, { referenceId, bibliography: { ...found.bibliography, ...changes } })
    }
    return { state: 'completes', bibliography, referenceId, changes }
  })
}

/** The commands that carry out a plan, to be done as one; none when there is nothing to add. */
export function planCommands(plan: readonly PlannedReference[]): object[] {
  return plan.flatMap(({ state, bibliography, referenceId, changes }): object[] => {
    if (state === 'new') return [{ type: 'reference.create', bibliography }]
    return state === 'completes' && referenceId !== null
      ? [{ type: 'reference.update', id: referenceId, bibliography: changes }]
      : []
  })
}

/** Names the whole in "Undo: …". */
export function planLabel(plan: readonly PlannedReference[]): string {
  const count = plan.filter(({ state }) => state !== 'known').length
  return count === 1 ? 'Import reference' : `Import ${count.toLocaleString('en')} references`
}

/** What a source is recognised by. */
export function referenceKeys(source: Bibliography): string[] {
  const doi = bareDoi(source.doi).toLowerCase()
  const title = folded(source.title)
  const author = folded(shortName(source.authors[0] ?? ''))
  const named = title === '' ? [] : [`title:${title}|${source.year.trim()}|${author}`]
  return doi === '' ? named : [`doi:${doi}`, ...named]
}

/** Two with a DOI each are the same only when it is the same one. */
export function saysOtherwise(a: Bibliography, b: Bibliography): boolean {
  const [one, other] = [bareDoi(a.doi).toLowerCase(), bareDoi(b.doi).toLowerCase()]
  return one !== '' && other !== '' && one !== other
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
}

function missingFields(there: Bibliography, brought: Bibliography): Partial<Bibliography> {
  const missing = Object.entries(brought).filter(([name, value]) => {
    const has = there[name as keyof Bibliography]
    return has.length === 0 && value.length > 0
  })
  return Object.fromEntries(missing)
}
