/** Types for the parts used here of two packages that ship none. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    /** In font units; `descent` is negative. */
    readonly ascent: number
    readonly descent: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): { readonly advanceWidth: number }
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
