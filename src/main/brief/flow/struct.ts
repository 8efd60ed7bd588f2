/** An element of the document's structure tree, before it exists in the file. It is made when it is first drawn. */
export interface StructNode {
  readonly type: string
  readonly parent: StructNode | null
  readonly options: StructOptions
  /** What the pen that draws it has made of it. */
  drawn?: object
  /** Of its children in turn the one that was drawn last. */
  turn?: StructNode
}

export interface StructOptions {
  /** What a reader hears in place of a figure. */
  alt?: string
  /** BCP 47, where it is another than the brief's. */
  lang?: string
  scope?: 'Column' | 'Row'
  /** Left, top, right, bottom on the page; known only once the figure has its place. */
  bbox?: [number, number, number, number]
  placement?: 'Block'
  /** What the labels of a list are; a list with labels must say so. */
  numbering?: 'Decimal' | 'Disc'
  /** Unique in the file. A Note must have one. */
  id?: string
  /**
   * All of it is drawn before the next child in turn of its parent. It is written then: ten thousand claims have a quarter
   * of a million elements.
   */
  inTurn?: true
}

/** The option for a language that is known; none for one that is not. */
export const inLanguage = (lang: string | undefined): StructOptions => (lang === undefined ? {} : { lang })

export function node(type: string, parent: StructNode | null, options: StructOptions = {}): StructNode {
  return { type, parent, options }
}
