export type Family = 'serif' | 'sans' | 'mono'

/** Where linked words lead: out to the web, to a named place in this document, or from the sign of a footnote to it. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  /** `label` is what a screen reader says, where "Go to" and the words would not do. */
  | { readonly kind: 'place'; readonly name: string; readonly label?: string }
  /** The sign itself is the place `sign`, where the footnote leads back to. */
  | { readonly kind: 'footnote'; readonly name: string; readonly number: number; readonly sign: string }

/** How a stretch of text looks. Sizes are points, colours are `#rrggbb`. */
export interface Style {
  readonly family: Family
  readonly size: number
  readonly color: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  /** How far above the line it stands, in points; below when negative. */
  readonly rise?: number
  /** Extra space after each character, in points. */
  readonly tracking?: number
  /** Colour behind the words, as for inline code. */
  readonly background?: string
  readonly link?: LinkTarget
}

export interface Span {
  readonly text: string
  readonly style: Style
}
