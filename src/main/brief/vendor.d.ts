/** Types for the parts used here of two packages that ship none. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    /** In font units; `descent` is negative. */
    readonly ascent: number
    readonly descent: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): GlyphRun
  }
  export interface Glyph {
    readonly id: number
    readonly codePoints: readonly number[]
    /** In font units. */
    readonly advanceWidth: number
  }
  /** Shaped text; all in font units. */
  export interface GlyphRun {
    readonly advanceWidth: number
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly {
      readonly xAdvance: number
      readonly xOffset: number
      readonly yOffset: number
    }[]
  }
  export function create(data: Uint8Array): Font
}

declare module 'linebreak' {
  export interface Break {
    /** UTF-16 offset a line may end at. */
    readonly position: number
    readonly required: boolean
  }
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}

declare module 'citeproc' {
  /** How one output format marks what a style formats. */
  export type Format = Readonly<Record<string, unknown>>
  export interface CiteItem {
    readonly id: string
    readonly locator?: string
    readonly label?: string
    readonly suffix?: string
    /** 1 for a source that was cited before: note styles then shorten it. */
    readonly position?: number
  }
  interface System {
    retrieveLocale(tag: string): string
    retrieveItem(id: string): unknown
  }
  export interface Engine {
    readonly opt: { readonly development_extensions: Record<string, boolean> }
    setOutputFormat(name: string): void
    getTerm(name: string, form?: 'long' | 'short' | 'symbol', plural?: 0 | 1): string
    updateItems(ids: readonly string[], withoutUncited?: boolean): void
    makeCitationCluster(items: readonly CiteItem[]): string
    makeBibliography(): false | [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
  }
  const CSL: {
    readonly Engine: new (system: System, style: string, locale: string, force: boolean) => Engine
    readonly Output: { readonly Formats: Record<string, Format> }
    debug: (text: string) => void
  }
  export default CSL
}
