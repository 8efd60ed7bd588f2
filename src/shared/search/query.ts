import { FILTER_KEYS, isFilterKey, readFilter, type Filter, type FilterKey } from './filters'
import { fold } from './fold'
import { cut, pairsOf, runsOf, termsOf } from './terms'

/** A word to find. The last one of a query also finds words that begin with it, as it may not be finished. */
export interface WordTerm {
  readonly kind: 'word'
  readonly text: string
  readonly prefix: boolean
}

/** Words to find exactly as they stand, but for case, accents and white space. */
export interface PhraseTerm {
  readonly kind: 'phrase'
  /** Folded, white space as it was typed. */
  readonly text: string
  /** Terms that must all be there before the words are compared. */
  readonly terms: readonly string[]
  /** Its last word while the closing quote is missing: it may go on. Not among `terms`. */
  readonly prefix: string | null
}

export type QueryTerm = WordTerm | PhraseTerm

/** What a person asks for: all of `terms`, none of `without`, every filter. */
export interface Query {
  readonly terms: readonly QueryTerm[]
  readonly without: readonly QueryTerm[]
  readonly filters: readonly Filter[]
  /** What could not be understood, in sentences for the person. */
  readonly messages: readonly string[]
}

/** Words beyond these are left out; nobody types so many, but a pasted page has them. */
const MAX_TERMS = 32

const QUOTES = '"“”„«»'
/** One item: an optional minus, an optional key, then quoted words, a list of values or a word. */
const ITEM = new RegExp(
  String.raw`(-?)(?:([a-z][a-z-]*):)?((?:[${QUOTES}][^${QUOTES}]*(?:[${QUOTES}]|$)|[^\s${QUOTES}])*)`,
  'iuy',
)
const QUOTED = new RegExp(`^[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)$`, 'u')
const VALUE = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|[^,${QUOTES}]+`, 'gu')

/** Filters of which several must all hold; of the others one thing has one value, so that several mean "any of". */
const ALL_OF: ReadonlySet<FilterKey> = new Set(['tag', 'relation', 'has'])

/**
 * Reads what a person typed. Never fails: what is not understood is searched for as words, with a message.
 *
 * `heat "urban forest" -noise tag:shade -standing:refuted in:claims,notes`
 */
export function parseQuery(text: string): Query {
  const terms: QueryTerm[] = []
  const without: QueryTerm[] = []
  const filters: Filter[] = []
  const messages: string[] = []
  for (const { minus, key, rest, whole } of itemsOf(text)) {
    const negated = minus === '-'
    const target = negated ? without : terms
    const name = key?.toLowerCase()
    if (name !== undefined && isFilterKey(name)) {
      const values = valuesOf(rest)
      if (values.length === 0) continue
      const read = readFilter(name, values, negated)
      filters.push(read.filter)
      messages.push(...read.messages)
      continue
    }
    if (name !== undefined && rest !== '' && !rest.startsWith('//')) messages.push(unknownFilter(key ?? ''))
    target.push(...termsIn(name === undefined ? rest : whole))
  }
  const kept = finish(terms)
  if (terms.length > MAX_TERMS) messages.push(`Only the first ${MAX_TERMS} words are searched for.`)
  return {
    terms: kept,
    without: without.slice(0, MAX_TERMS),
    filters: merged(filters),
    messages: [...new Set(messages)],
  }
}

function itemsOf(text: string) {
  const items: { minus: string; key: string | undefined; rest: string; whole: string }[] = []
  let index = 0
  while (index < text.length) {
    ITEM.lastIndex = index
    const found = ITEM.exec(text)
    const [matched = '', minus = '', key, rest = ''] = found ?? []
    if (matched === '') {
      index += 1
      continue
    }
    items.push({ minus, key, rest, whole: matched.slice(minus.length) })
    index += matched.length
  }
  return items
}

/** The values of a list such as `a,"b c"`; an unfinished or empty one is left out. */
function valuesOf(list: string): string[] {
  return [...list.matchAll(VALUE)].map(([bare, quoted]) => (quoted ?? bare).trim()).filter((v) => v !== '')
}

/** Quoted words are one phrase; quotes inside a word part it; a stretch without spaces is a phrase by nature. */
function termsIn(item: string): QueryTerm[] {
  const pieces = item.match(new RegExp(`[${QUOTES}][^${QUOTES}]*[${QUOTES}]?|[^${QUOTES}]+`, 'gu')) ?? []
  return pieces.flatMap((piece) => {
    const quoted = QUOTED.exec(piece)
    return quoted ? phraseOf(quoted[1] ?? '', quoted[2] === '') : wordsOf(piece)
  })
}

function phraseOf(words: string, open: boolean): QueryTerm[] {
  const text = fold(words).trim()
  if (text === '') return []
  const runs = runsOf(text)
  const last = runs.at(-1)
  const prefix = open && last && !last.unspaced && text.endsWith(last.text) ? cut(last.text) : null
  const whole = prefix === null ? runs : runs.slice(0, -1)
  const terms = whole.flatMap((run) => (run.unspaced ? pairsOf(run.text) : [cut(run.text)]))
  return [{ kind: 'phrase', text, terms, prefix }]
}

function wordsOf(text: string): QueryTerm[] {
  return runsOf(fold(text)).map((run): QueryTerm => {
    if (!run.unspaced) return { kind: 'word', text: cut(run.text), prefix: false }
    const terms = pairsOf(run.text)
    // A single letter is the beginning of a pair.
    if (terms.length === 0) return { kind: 'word', text: termsOf(run.text)[0] ?? '', prefix: true }
    return { kind: 'phrase', text: run.text, terms, prefix: null }
  })
}

/** Each term once, the first few of them, the last word unfinished. */
function finish(terms: readonly QueryTerm[]): QueryTerm[] {
  const last = terms.at(-1)
  const all = terms.map((term) => (term === last && term.kind === 'word' ? { ...term, prefix: true } : term))
  const byName = new Map(all.map((term) => [`${term.kind}:${term.text}`, term]))
  return [...byName.values()].slice(0, MAX_TERMS)
}

function merged(filters: readonly Filter[]): Filter[] {
  const result: Filter[] = []
  for (const filter of filters) {
    const index = result.findIndex(({ key, negated }) => key === filter.key && negated === filter.negated)
    const other = result[index]
    if (!other || ALL_OF.has(filter.key) || filter.negated) result.push(filter)
    else result[index] = { ...other, values: [...other.values, ...filter.values] } as unknown as Filter
  }
  return result
}

function unknownFilter(key: string): string {
  const names = FILTER_KEYS.map((name) => `${name}:`).join(', ')
  return `There is no filter “${key}:”. Filters are ${names}. It was searched for as words.`
}
