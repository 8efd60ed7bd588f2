import type { BlockShape } from '../text-builder'
import type { Numbering } from './numbering'
import { outlineLevel, type DocxStyle, type Styles } from './styles'

/** One paragraph as its properties make it. */
export class Paragraph {
  private style: DocxStyle
  private directLevel: number | null | undefined
  private listId: string | undefined
  private listLevel: number | undefined
  private settled: BlockShape | null = null
  /** The number Word puts before a heading, which is part of what one reads. */
  headingNumber = ''

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    /** Of a footnote: what its first paragraph is. */
    private readonly note: { marker?: string; note?: string } | null,
  ) {
    this.style = styles.of('')
  }

  get role(): DocxStyle['role'] {
    return this.note ? 'plain' : this.style.role
  }

  property(name: string, value: string | undefined): void {
    switch (name) {
      case 'w:pStyle':
        this.style = this.styles.of(value ?? '')
        return
      case 'w:outlineLvl':
        this.directLevel = outlineLevel(value ?? null)
        return
      case 'w:numId':
        this.listId = value
        return
      case 'w:ilvl':
        this.listLevel = Number(value) || 0
        return
    }
  }

  /** What block the paragraph is. Counts it in its list the first time it is asked. */
  get shape(): BlockShape {
    this.settled ??= this.settle()
    return this.settled
  }

  private settle(): BlockShape {
    if (this.note) return { kind: 'footnote', ...this.note }
    const level = this.directLevel === undefined ? this.style.level : this.directLevel
    const listId = this.listId ?? this.style.numbering?.id
    const depth = Math.min(8, Math.max(0, this.listLevel ?? this.style.numbering?.level ?? 0))
    const marker = listId === undefined ? null : this.numbering.next(listId, depth)
    if (level !== null) {
      this.headingNumber = marker !== null && marker !== '•' ? marker : ''
      return { kind: 'heading', level }
    }
    if (marker !== null) return { kind: 'list-item', depth, ...(marker === '' ? {} : { marker }) }
    return this.role === 'quote' ? { kind: 'quote', depth: 0 } : { kind: 'paragraph' }
  }
}
