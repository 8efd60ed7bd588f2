import type { BodyStyle } from './body-style'
import type { Draft } from './layout-types'
import { matchOutline } from './heading-outline'
import { isBold, isItalic } from './line-look'
import type { OutlineEntry } from './outline'

/** Longest heading, in characters. */
const MAX_LENGTH = 250

const NUMBER =
  /^(?:chapter\s+|part\s+|appendix\s+|§\s*)?(\d{1,3}(?:\.\d{1,3}){0,5}|[A-Z](?:\.\d{1,3}){0,4}|[IVX]{1,5})[.:)]?\s+\P{Ll}/iu
const CAPTION = /^(?:fig(?:ure|\.)?|table|tab\.|abbildung|tabelle|listing|scheme|plate)\s*[\dIVX]+/i
const LEADER = /(?:\. ?){4,}/
const CUSTOMARY = /^(?:abstract|summary|references|bibliography|keywords|acknowledge?ments|appendix)\W*$/i
const PART = /^(?:chapter|part|kapitel|teil|chapitre|cap[íi]tulo)\s+[\divxlc]+\W*$/i

interface Candidate {
  readonly index: number
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly look: string
  readonly page: number
}

/** Whether a block is the caption of a figure or table, which text flows around. */
export function isCaption(draft: Draft): boolean {
  return draft.kind === 'paragraph' && CAPTION.test(textOf(draft))
}

export function textOf(draft: Draft): string {
  return draft.lines.map(({ text }) => text).join(' ')
}

/**
 * The blocks with headings told from paragraphs: what the file's bookmarks name, and what is larger or bolder than the
 * body. Bookmarks give levels; other headings get the level of those that look like them, else one by size.
 */
export function withHeadings(
  drafts: readonly Draft[],
  body: BodyStyle,
  outline: readonly OutlineEntry[],
): Draft[] {
  const texts = drafts.map((draft) => (canBeHeading(draft) ? textOf(draft) : null))
  const fromOutline = matchOutline(texts, outline)
  const candidates = candidatesOf(drafts, texts, body, fromOutline)
  const levels = levelsOf(candidates, fromOutline)
  const told = drafts.map((draft, index): Draft => {
    const level = fromOutline.get(index) ?? levels.get(index)
    if (level === undefined) return draft
    const { kind: _kind, marker: _marker, depth: _depth, ...rest } = draft
    return { ...rest, kind: 'heading', level }
  })
  return withChapterTitles(told)
}

/** "Chapter 1" and the title under it are one heading; an abstract is set in but quotes nobody. */
function withChapterTitles(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) {
    const last = result.at(-1)
    if (
      last?.kind === 'heading' &&
      draft.kind === 'heading' &&
      (PART.test(textOf(last)) || goesOn(last, draft))
    ) {
      result[result.length - 1] = { ...draft, lines: [...last.lines, ...draft.lines] }
    } else if (last?.kind === 'heading' && draft.kind === 'quote' && CUSTOMARY.test(textOf(last))) {
      result.push({ ...draft, kind: 'paragraph' })
    } else result.push(draft)
  }
  return result
}

/** A heading broken over lines that are centred, or that did not fill theirs: large, close and of one look. */
function goesOn(above: Draft, below: Draft): boolean {
  const [last, first] = [above.lines.at(-1), below.lines[0]]
  if (!last || !first || above.region !== below.region || above.level !== below.level) return false
  if (lookOf(above) !== lookOf(below) || NUMBER.test(textOf(below)) || CUSTOMARY.test(textOf(above)))
    return false
  return first.y > last.y && first.y - last.y < first.size * 1.5
}

function canBeHeading(draft: Draft): boolean {
  if (draft.kind !== 'paragraph' && draft.kind !== 'list-item') return false
  if (draft.lines.length > 5) return false
  const text = textOf(draft)
  return (
    text.length <= MAX_LENGTH &&
    /\p{L}{2}|^\p{L}$|\p{Script=Han}/u.test(text) &&
    !LEADER.test(text) &&
    !CAPTION.test(text)
  )
}

function candidatesOf(
  drafts: readonly Draft[],
  texts: readonly (string | null)[],
  body: BodyStyle,
  fromOutline: ReadonlyMap<number, number>,
): Candidate[] {
  const found = drafts.flatMap((draft, index): Candidate[] => {
    const text = texts[index]
    const [line] = draft.lines
    if (text === null || text === undefined || !line) return []
    const bold = draft.lines.every(isBold)
    const candidate = { index, text, size: line.size, bold, look: lookOf(draft), page: line.page }
    return fromOutline.has(index) || standsOut(draft, text, line.size / body.size, bold) ? [candidate] : []
  })
  const largest = Math.max(0, ...found.filter(({ page }) => page === 0).map(({ size }) => size))
  // Names of authors are large too: a look of the first page alone is no heading's, but for the title's.
  const elsewhere = new Set(found.filter(({ page }) => page > 0).map(({ look }) => look))
  return found.filter(({ index, page, look, size, bold, text }) => {
    if (fromOutline.has(index) || page > 0 || bold || elsewhere.has(look)) return true
    return size >= largest - 0.1 || NUMBER.test(text) || drafts.at(-1)?.lines.at(-1)?.page === 0
  })
}

function standsOut(draft: Draft, text: string, ratio: number, bold: boolean): boolean {
  const numbered = NUMBER.test(text)
  const endsOpen = !/[.,;:]$/.test(text) || (numbered && !/[,;:]$/.test(text))
  if (draft.kind === 'list-item' && !numbered) return false
  if (ratio >= 1.12) return ratio >= 1.3 || endsOpen
  const stands = bold || draft.lines.every(isItalic) || (text.length > 4 && text === text.toUpperCase())
  if (stands && CUSTOMARY.test(text)) return ratio >= 0.8
  if (!endsOpen || ratio < 0.93 || text.length > 140 || draft.lines.length > 2) return false
  if (bold) return /^\P{Ll}/u.test(text)
  return numbered && draft.lines.every(isItalic)
}

function lookOf({ lines }: Draft): string {
  const [line] = lines
  const caps = lines.every(({ text }) => text === text.toUpperCase())
  return `${Math.round((line?.size ?? 0) * 2) / 2} ${lines.every(isBold)} ${lines.every(isItalic)} ${caps}`
}

/** Levels by look: larger first, bold before light. A title that stands alone in front is level 1 beside the others. */
function levelsOf(
  candidates: readonly Candidate[],
  fromOutline: ReadonlyMap<number, number>,
): Map<number, number> {
  const looks = new Map<string, Candidate[]>()
  for (const one of candidates) looks.set(one.look, [...(looks.get(one.look) ?? []), one])
  const ranked = [...looks.values()].sort(
    ([a], [b]) => (b?.size ?? 0) - (a?.size ?? 0) || Number(b?.bold) - Number(a?.bold),
  )
  const levels = new Map<number, number>()
  let level = 0
  ranked.forEach((group, rank) => {
    const known = group.map(({ index }) => fromOutline.get(index)).find((found) => found !== undefined)
    const isTitle = rank === 0 && group.length === 1 && group[0]?.page === 0 && ranked.length > 1
    const top = isTitle || group.every(({ text }) => CUSTOMARY.test(text))
    const own = known ?? (top ? 1 : numberedLevel(group)) ?? level + 1
    if (!isTitle) level = Math.max(level, Math.min(own, 6))
    // Headings of one look are told apart by their numbers: "2" from "2.1".
    const depths = group.map(({ text }) => numberDepth(text))
    const least = Math.min(...depths.filter((depth) => depth > 0))
    group.forEach(({ index }, at) => {
      const deeper = Math.max(0, (depths[at] ?? 0) - least)
      levels.set(index, Math.min(own + (Number.isFinite(deeper) ? deeper : 0), 6))
    })
  })
  return levels
}

/** The depth of the numbers that most headings of a look start with: "2.1" is 2. */
function numberedLevel(group: readonly Candidate[]): number | undefined {
  const depths = group.map(({ text }) => numberDepth(text)).filter((depth) => depth > 0)
  const least = Math.min(...depths)
  return depths.length * 2 > group.length ? least : undefined
}

function numberDepth(text: string): number {
  return NUMBER.exec(text)?.[1]?.split('.').length ?? 0
}
