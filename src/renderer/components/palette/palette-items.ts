import type { Standing } from '../../../shared/claim/standing'
import type { Notebook } from '../../../shared/notebook/notebook'
import { claimsOf, documentsOf, sectionsIn, standingOfClaim } from '../../../shared/notebook/queries'
import { showDocument } from '../../state/actions'
import { goTo } from '../../state/view'
import type { Command } from '../commands/command'
import { goToClaim } from '../find/go-to-hit'
import { fuzzyScore } from './fuzzy'

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string
  readonly kind: 'command' | 'document' | 'section' | 'claim'
  readonly title: string
  readonly detail: string | null
  /** As the registry writes them; null for a place. */
  readonly keys: string | null
  readonly standing: Standing | null
  readonly run: () => void
}

export interface PaletteGroup {
  readonly title: string
  readonly items: readonly PaletteItem[]
}

/** Most places that are listed; the search field finds the others. */
const MOST_PLACES = 30
/** What asks for places only. */
const PLACES_SIGN = '@'

/**
 * What the palette lists: nothing typed, the commands used last and then all others; else what fits, best first, and
 * under it the places that fit.
 */
export function paletteGroups(
  typed: string,
  commands: readonly Command[],
  recent: readonly string[],
  notebook: Notebook | null,
): readonly PaletteGroup[] {
  const query = typed.trim()
  const isForPlaces = query.startsWith(PLACES_SIGN)
  const words = isForPlaces ? query.slice(PLACES_SIGN.length).trim() : query
  const groups: PaletteGroup[] = []
  if (!isForPlaces)
    groups.push(...(words === '' ? listed(commands, recent) : [fitting(words, commands, recent)]))
  if (notebook && (isForPlaces || words !== '')) {
    groups.push({ title: 'Go to', items: placesIn(notebook, words) })
  }
  return groups.filter(({ items }) => items.length > 0)
}

function listed(commands: readonly Command[], recent: readonly string[]): PaletteGroup[] {
  const last = recent.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  const rest = commands.filter((command) => !last.includes(command))
  const titles = [...new Set(rest.map(({ group }) => group))]
  return [
    { title: 'Used last', items: last.map(itemOf) },
    ...titles.map((title) => ({ title, items: rest.filter(({ group }) => group === title).map(itemOf) })),
  ]
}

function fitting(words: string, commands: readonly Command[], recent: readonly string[]): PaletteGroup {
  const found = ranked(commands, (command) => {
    const score = fuzzyScore(words, command.title, `${command.words ?? ''} ${command.group}`)
    const at = recent.indexOf(command.id)
    return score === null ? null : score + (at < 0 ? 0 : 12 - at)
  })
  return { title: 'Commands', items: found.map(itemOf) }
}

function placesIn(notebook: Notebook, words: string): readonly PaletteItem[] {
  const documents = documentsOf(notebook)
  const places = [
    ...documents.map((document) => ({
      kind: 'document' as const,
      title: document.bibliography.title,
      document,
    })),
    ...documents.flatMap((document) =>
      sectionsIn(document).map((section) => ({
        kind: 'section' as const,
        title: section.title || 'Untitled section',
        document,
        section,
      })),
    ),
    ...claimsOf(notebook).map((claim) => ({ kind: 'claim' as const, title: claim.statement, claim })),
  ]
  const found = ranked(places, ({ title }) => fuzzyScore(words, title)).slice(0, MOST_PLACES)
  return found.map((place): PaletteItem => {
    const common = { kind: place.kind, title: place.title, keys: null, standing: null, detail: null }
    switch (place.kind) {
      case 'document':
        return { ...common, id: place.document.id, run: () => showDocument(place.document.id) }
      case 'section':
        return {
          ...common,
          id: `${place.document.id}/${place.section.id}`,
          detail: documents.length > 1 ? place.document.bibliography.title : null,
          run: () => goTo(place.document.id, place.section.start, null, true),
        }
      case 'claim':
        return {
          ...common,
          id: place.claim.id,
          standing: standingOfClaim(notebook, place.claim.id),
          run: () => goToClaim(place.claim.id),
        }
    }
  })
}

function itemOf({ id, title, detail, keys, run }: Command): PaletteItem {
  const more = detail?.() ?? null
  return { id, kind: 'command', title, detail: more, keys: keys[0] ?? null, standing: null, run }
}

/** What fits, best first; equals in the order given. */
function ranked<Item>(items: readonly Item[], scoreOf: (item: Item) => number | null): Item[] {
  const scored = items.flatMap((item) => {
    const score = scoreOf(item)
    return score === null ? [] : [{ item, score }]
  })
  return scored.sort((a, b) => b.score - a.score).map(({ item }) => item)
}
