import type { CountedIn, ForeignPassage } from '../../../shared/annotation/foreign'
import { CONTEXT_LENGTH } from '../../../shared/annotation/selectors'
import { cut, cutStart, fieldOf, fieldsOf, listOf, offsetOf, textOf } from './fields'
import { MAX_NESTING, MAX_PARTS, MAX_QUOTE } from './limits'

/** A passage as its selectors tell it, and what of them was not used. */
export interface ReadPassage {
  readonly passage: ForeignPassage | null
  /** Types of selectors that say nothing of the text itself, such as an XPath. */
  readonly ignored: readonly string[]
  /** Why a passage that is named cannot be looked for; empty when it can. */
  readonly problem: string
}

type Quote = NonNullable<ForeignPassage['quote']>
type Position = NonNullable<ForeignPassage['position']>

interface Found {
  quote: Quote | null
  position: Position | null
  readonly ignored: string[]
  problem: string
}

/**
 * What the selectors of a target say: one or a list of them, in any order. A selector that is refined counts as what
 * refines it. See https://www.w3.org/TR/annotation-model/#selectors.
 */
export function passageOf(selectors: unknown, countedIn: CountedIn): ReadPassage {
  const found: Found = { quote: null, position: null, ignored: [], problem: '' }
  for (const selector of listOf(selectors).slice(0, MAX_PARTS)) readSelector(selector, countedIn, found, 0)
  const { quote, position, ignored, problem } = found
  return { passage: quote || position ? { quote, position } : null, ignored, problem }
}

function readSelector(selector: unknown, countedIn: CountedIn, found: Found, depth: number): void {
  const fields = fieldsOf(selector)
  if (!fields || depth > MAX_NESTING) return
  const type = typeName(fieldOf(fields, 'type') ?? fieldOf(fields, '@type'))
  const refinedBy = fieldOf(fields, 'refinedBy')
  const isText = type === 'TextQuoteSelector' || type === 'TextPositionSelector'
  const own: Found = { quote: null, position: null, ignored: [], problem: '' }
  if (type === 'TextQuoteSelector') readQuote(fields, own)
  else if (type === 'TextPositionSelector') own.position = positionOf(fields, countedIn)
  else if (type === 'Choice') {
    for (const item of listOf(fieldOf(fields, 'items')).slice(0, MAX_PARTS))
      readSelector(item, countedIn, found, depth + 1)
    return
  } else found.ignored.push(type === '' ? 'an unnamed selector' : type)
  found.problem ||= own.problem
  if (refinedBy === undefined) {
    found.quote ??= own.quote
    found.position ??= own.position
    return
  }
  const inner: Found = { quote: null, position: null, ignored: found.ignored, problem: '' }
  for (const part of listOf(refinedBy).slice(0, MAX_PARTS)) readSelector(part, countedIn, inner, depth + 1)
  found.problem ||= inner.problem
  const refined = isText ? within(own, inner) : inner
  found.quote ??= refined.quote ?? own.quote
  // A position within a part that is not known says nothing of the text as a whole.
  if (isText) found.position ??= refined.position
}

/** What an inner selector picks out of the text that an outer one did. */
function within(outer: Found, inner: Found): Pick<Found, 'quote' | 'position'> {
  const whole = outer.quote
  const base = outer.position?.start ?? null
  const range = rangeWithin(whole, inner)
  if (whole && range) {
    const { start, end } = range
    const quote = {
      exact: whole.exact.slice(start, end),
      prefix: cutStart(whole.prefix + whole.exact.slice(0, start), CONTEXT_LENGTH),
      suffix: cut(whole.exact.slice(end) + whole.suffix, CONTEXT_LENGTH),
    }
    return { quote, position: null }
  }
  const position =
    base !== null && inner.position && outer.position
      ? { ...inner.position, start: base + inner.position.start, end: base + inner.position.end }
      : null
  return { quote: inner.quote ?? whole, position: position ?? (inner.quote ? null : outer.position) }
}

function rangeWithin(whole: Quote | null, inner: Found): { start: number; end: number } | null {
  if (!whole) return null
  if (inner.quote) {
    const start = whole.exact.indexOf(inner.quote.exact)
    return start < 0 ? null : { start, end: start + inner.quote.exact.length }
  }
  if (!inner.position) return null
  const { start, end, countedIn } = inner.position
  const unit = (offset: number) =>
    countedIn === 'utf16' ? offset : Array.from(whole.exact).slice(0, offset).join('').length
  const range = { start: unit(start), end: unit(end) }
  return range.start < range.end && range.end <= whole.exact.length ? range : null
}

function readQuote(fields: Readonly<Record<string, unknown>>, found: Found): void {
  const exact = textOf(fieldOf(fields, 'exact'))
  if (exact.trim() === '') found.problem = 'It quotes no words.'
  else if (exact.length > MAX_QUOTE)
    found.problem = 'It quotes more than Postil looks for: 20,000 characters.'
  else {
    const prefix = cutStart(textOf(fieldOf(fields, 'prefix')), CONTEXT_LENGTH)
    found.quote = { exact, prefix, suffix: cut(textOf(fieldOf(fields, 'suffix')), CONTEXT_LENGTH) }
  }
}

function positionOf(fields: Readonly<Record<string, unknown>>, countedIn: CountedIn): Position | null {
  const start = offsetOf(fieldOf(fields, 'start'))
  const end = offsetOf(fieldOf(fields, 'end'))
  return start !== null && end !== null && start < end ? { start, end, countedIn } : null
}

/** "oa:TextQuoteSelector" and the like are the same as without what comes before. */
function typeName(type: unknown): string {
  const [name] = listOf(type)
  return textOf(name)
    .replace(/^.*[:#/]/, '')
    .slice(0, 60)
}
