import type { TreeElement } from '../markup/tree'
import { elementsOf } from '../markup/tree'

/** What a paragraph is, by its style. */
export type ParagraphRole = 'plain' | 'quote' | 'code' | 'contents' | 'title'

/** A style of the document, with what it inherits. */
export interface DocxStyle {
  readonly role: ParagraphRole
  /** 1 to 6 for headings. */
  readonly level: number | null
  readonly numbering: { readonly id: string; readonly level: number } | null
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isCode: boolean
}

/** Styles that inherit from one another further than this do so in a circle. */
const MAX_INHERITANCE = 20

const NO_STYLE: DocxStyle = {
  role: 'plain',
  level: null,
  numbering: null,
  isBold: false,
  isItalic: false,
  isCode: false,
}

/** The styles of a document by their id. Names of built-in styles are English in every edition of Word. */
export class Styles {
  private readonly elements = new Map<string, TreeElement>()
  private readonly known = new Map<string, DocxStyle>()

  constructor(root: TreeElement | null) {
    const all = root ? elementsOf(root) : []
    for (const element of all)
      if (element.name === 'style') this.elements.set(element.get('w:styleId'), element)
  }

  of(id: string): DocxStyle {
    const known = this.known.get(id)
    if (known) return known
    const style = this.derive(id)
    this.known.set(id, style)
    return style
  }

  private derive(id: string): DocxStyle {
    const chain: TreeElement[] = []
    for (let next = id; chain.length < MAX_INHERITANCE;) {
      const element = this.elements.get(next)
      if (!element) break
      chain.push(element)
      next = valueOf(element, 'basedOn') ?? ''
    }
    if (chain.length === 0) return NO_STYLE
    const first = <T>(read: (element: TreeElement) => T | null) =>
      chain.map(read).find((value) => value !== null) ?? null
    const names = chain.map((element) => valueOf(element, 'name') ?? '')
    const numberingId = first((element) => valueOf(element, 'numId'))
    return {
      role: names.map(roleOf).find((role) => role !== 'plain') ?? 'plain',
      level:
        first((element) => outlineLevel(valueOf(element, 'outlineLvl'))) ??
        names.map(namedLevel).find((level) => level !== null) ??
        null,
      numbering:
        numberingId === null
          ? null
          : { id: numberingId, level: Number(first((element) => valueOf(element, 'ilvl')) ?? 0) || 0 },
      isBold: first((element) => toggle(element, 'b')) ?? false,
      isItalic: first((element) => toggle(element, 'i')) ?? false,
      isCode: names.some((name) =>
        /^(?:verbatim char|html code|html typewriter|source text|code)\b/i.test(name),
      ),
    }
  }
}

/** 1 to 6 for an outline level as the file says it (0 to 8); null for body text (9). */
export function outlineLevel(value: string | null): number | null {
  const level = value === null ? NaN : Number(value)
  return level >= 0 && level <= 8 ? Math.min(6, level + 1) : null
}

function namedLevel(name: string): number | null {
  const level = /^heading ([1-9])$/i.exec(name)?.[1]
  return level === undefined ? null : Math.min(6, Number(level))
}

function roleOf(name: string): ParagraphRole {
  if (/^title$/i.test(name)) return 'title'
  if (/^(?:intense )?quot(?:e|ations?)$|^block ?(?:text|quote)$/i.test(name)) return 'quote'
  if (/^(?:source ?code|html preformatted|preformatted text|macro text)$|^code\b/i.test(name)) return 'code'
  return /^toc (?:\d|heading)|^contents (?:\d|heading)/i.test(name) ? 'contents' : 'plain'
}

/** The `w:val` of the first element of a name below. */
function valueOf(root: TreeElement, name: string): string | null {
  return (
    elementsOf(root)
      .find((element) => element.name === name)
      ?.attributes.get('w:val') ?? null
  )
}

function toggle(style: TreeElement, name: string): boolean | null {
  const element = elementsOf(style).find((each) => each.name === name && each.parent?.name === 'rPr')
  return element ? isOn(element.attributes.get('w:val')) : null
}

/** Whether a switch such as bold is on: it is when it stands there without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value)
}
