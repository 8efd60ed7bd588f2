import type { Token, Tokens } from 'marked'
import type { LinkTarget } from '../text/style'
import type { FootnoteSign, FootnoteWords } from './lex-markdown'

/** Numbers the notes of a brief, so that the footnotes of each have names of their own. */
export interface NoteCounter {
  next(): number
}

/** A counter from 1. */
export function noteCounter(): NoteCounter {
  let count = 0
  return { next: () => (count += 1) }
}

/** The footnotes of one note with their numbers: in the order of their signs, then those that no sign leads to. */
export class Footnotes {
  /** The first of them is number 1. */
  readonly inOrder: readonly FootnoteWords[]
  private readonly numbers: ReadonlyMap<string, number>
  private readonly signed = new Set<number>()
  private readonly note: number

  constructor(tokens: readonly Token[], counter: NoteCounter) {
    this.inOrder = ordered(tokens)
    const numbers = new Map<string, number>()
    this.inOrder.forEach(({ label }, index) => {
      if (!numbers.has(label)) numbers.set(label, index + 1)
    })
    this.numbers = numbers
    this.note = this.inOrder.length > 0 ? counter.next() : 0
  }

  /** What a sign for `label` says and where it leads; null for a label that no footnote has. */
  sign(label: string): { readonly text: string; readonly link: LinkTarget } | null {
    const number = this.numbers.get(label)
    if (number === undefined) return null
    this.signed.add(number)
    const link = { kind: 'footnote', name: this.name(number), number, sign: this.signName(number) } as const
    return { text: String(number), link }
  }

  /** Where a footnote leads back to; null for one whose sign was not set. */
  back(number: number): LinkTarget | null {
    if (!this.signed.has(number)) return null
    const label = `Back to the text of footnote ${number}`
    return { kind: 'place', name: this.signName(number), label }
  }

  /** Unique in the brief. */
  name(number: number): string {
    return `footnote-${this.note}-${number}`
  }

  private signName(number: number): string {
    return `footnote-sign-${this.note}-${number}`
  }
}

function ordered(tokens: readonly Token[]): FootnoteWords[] {
  const text = foundIn(tokens)
  const all = [...text.footnotes]
  const signsIn = new Map<FootnoteWords, readonly string[]>()
  // Both lists grow while they are gone through: a footnote may hold signs, and other footnotes.
  for (const footnote of all) {
    const inside = foundIn(footnote.tokens)
    signsIn.set(footnote, inside.signs)
    for (const each of inside.footnotes) all.push(each)
  }
  const byLabel = new Map<string, FootnoteWords>()
  for (const footnote of all) if (!byLabel.has(footnote.label)) byLabel.set(footnote.label, footnote)
  const order = new Set<FootnoteWords>()
  const add = (signs: readonly string[]) => {
    for (const label of signs) {
      const footnote = byLabel.get(label)
      if (footnote) order.add(footnote)
    }
  }
  add(text.signs)
  for (const footnote of order) add(signsIn.get(footnote) ?? [])
  return [...order, ...all.filter((footnote) => !order.has(footnote))]
}

interface Found {
  readonly signs: string[]
  readonly footnotes: FootnoteWords[]
}

function foundIn(tokens: readonly Token[]): Found {
  const found: Found = { signs: [], footnotes: [] }
  gather(tokens, found)
  return found
}

/** Signs and footnotes in the order of the text; not what is inside the footnotes. */
function gather(tokens: readonly Token[], found: Found): void {
  for (const token of tokens) {
    if (token.type === 'footnoteWords') found.footnotes.push(token as FootnoteWords)
    else if (token.type === 'footnoteSign') found.signs.push((token as FootnoteSign).label)
    else if (token.type === 'list') gather((token as Tokens.List).items, found)
    else if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table
      for (const row of [header, ...rows]) for (const cell of row) gather(cell.tokens, found)
    } else if ('tokens' in token && token.tokens) gather(token.tokens, found)
  }
}
