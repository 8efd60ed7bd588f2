/** A stretch of text within a block. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: InlineLook; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `href` is http, https or mailto. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
  /** A sign of a footnote, by its number in the brief; the footnote leads back to the first. */
  | { readonly kind: 'footnote'; readonly number: number; readonly isFirst: boolean }

export type InlineLook = 'strong' | 'emphasis' | 'strike' | 'superscript' | 'subscript' | 'smallCaps'

export type CellAlign = 'left' | 'center' | 'right' | null

export interface ListItem {
  /** Null for an item that is no task. */
  readonly checked: boolean | null
  readonly blocks: readonly Block[]
}

/** A block of text as every format knows it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  /** `depth` is 0 for the highest heading of its text, and never more than one deeper than the heading before. */
  | { readonly kind: 'heading'; readonly depth: number; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `start` is null for a list without numbers. */
  | {
      readonly kind: 'list'
      readonly start: number | null
      readonly isLoose: boolean
      readonly items: readonly ListItem[]
    }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly aligns: readonly CellAlign[]
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'rule' }

export interface Footnote {
  /** 1-based, in the order of the brief. */
  readonly number: number
  /** Within them no sign of another footnote stands, and no heading is meant for an outline. */
  readonly blocks: readonly Block[]
}

/** Markdown of the researcher's, read. */
export interface RichText {
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
}

/** The words alone. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => {
      if (each.kind === 'text' || each.kind === 'code') return each.text
      if (each.kind === 'break') return '\n'
      return each.kind === 'footnote' ? '' : inlineText(each.children)
    })
    .join('')
}
