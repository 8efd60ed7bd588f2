/** How the glyphs of a font look, as far as its name tells. */
export interface FontStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly mono: boolean
}

/**
 * Glyphs written in one go. Points, from the top left corner of the page as it is read; `y` is the baseline and grows
 * downwards. The text is in logical order.
 */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
  readonly font: FontStyle
  readonly rtl: boolean
  /** The address a link annotation over it leads to. */
  readonly href?: string
  /** The list item it belongs to by the file's tags, a number of its own on its page. */
  readonly item?: number
}

/** What one page shows. `parts` are its texts by the direction they run in, the page's own direction first. */
export interface PageContent {
  readonly width: number
  readonly height: number
  readonly parts: readonly (readonly Run[])[]
  /** What the file itself calls furniture (tagged "Artifact"): running heads, page numbers. */
  readonly artifacts: readonly Run[]
  /** Its contents could not be read to the end. */
  readonly brokenOff?: boolean
}

/** Runs that stand side by side on one baseline without a wide gap between them. */
export interface Segment {
  /** From left to right. */
  readonly runs: readonly Run[]
  readonly x0: number
  readonly x1: number
  /** Baseline and size of most of its characters. */
  readonly y: number
  readonly size: number
}

/** One line of a column, with its segments from left to right: more than one means wide gaps, as in a table. */
export interface Line {
  readonly segments: readonly Segment[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** In logical order. */
  readonly spans: readonly Span[]
  readonly text: string
  readonly rtl: boolean
  /** Position of its page, from 0. */
  readonly page: number
}

/** A stretch of text in one style. */
export interface Span {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly mono: boolean
  readonly shift: 'none' | 'superscript' | 'subscript'
  readonly href?: string
}

/** Lines that are read one after another: a column, or what stands across columns. */
export interface Region {
  readonly lines: readonly Line[]
  /** Edges of the column. */
  readonly x0: number
  readonly x1: number
}

/** A block in the making: its lines in reading order, of one page or several. */
export interface Draft {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'code' | 'table-row' | 'footnote'
  readonly lines: readonly Line[]
  readonly region: Region
  readonly level?: number
  readonly depth?: number
  /** The sign in front of a list item or footnote; it is still part of the lines. */
  readonly marker?: string
  readonly header?: boolean
  /** Table rows: the words of each cell, one list of lines a cell; empty cells have none. */
  readonly cells?: readonly (readonly Line[])[]
}
