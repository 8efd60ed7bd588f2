import { numberLabel } from '../html/lists'
import { elementsOf, TreeElement } from '../markup/tree'

interface Level {
  readonly start: number
  readonly format: string
  /** Such as "%1.%2)". */
  readonly text: string
}

interface List {
  readonly abstractId: string
  readonly starts: ReadonlyMap<number, number>
}

const LEVELS = 9
const MAX_MARKER = 16

/** Counts the numbered paragraphs of a document, and says what stands before each. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>()
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(root: TreeElement | null) {
    for (const element of root ? elementsOf(root) : []) {
      if (element.name === 'abstractNum') this.levels.set(element.get('w:abstractNumId'), levelsOf(element))
      if (element.name === 'num') this.lists.set(element.get('w:numId'), listOf(element))
    }
  }

  /** The marker of the next paragraph of a list at a level from 0: "•", "2.1", "c)". Null when it is in no list. */
  next(id: string, level: number): string | null {
    const list = this.lists.get(id)
    const depth = Math.min(LEVELS - 1, Math.max(0, level))
    const own = list && this.levels.get(list.abstractId)?.get(depth)
    if (!list || !own) return null
    if (own.format === 'none') return ''
    if (own.format === 'bullet') return '•'
    const counters = this.counters.get(list.abstractId) ?? []
    this.counters.set(list.abstractId, counters)
    if (!this.begun.has(id)) {
      this.begun.add(id)
      for (const at of list.starts.keys()) counters[at] = undefined
    }
    const startOf = (at: number) =>
      list.starts.get(at) ?? this.levels.get(list.abstractId)?.get(at)?.start ?? 1
    counters[depth] = (counters[depth] ?? startOf(depth) - 1) + 1
    counters.length = depth + 1
    const marker = own.text.replace(/%([1-9])/g, (_written, digit: string) => {
      const at = Number(digit) - 1
      return labelOf(counters[at] ?? startOf(at), this.levels.get(list.abstractId)?.get(at)?.format ?? '')
    })
    return marker.trim().slice(0, MAX_MARKER)
  }
}

function levelsOf(abstract: TreeElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (let node = abstract.first; node; node = node.next) {
    if (!(node instanceof TreeElement) || node.name !== 'lvl') continue
    levels.set(Number(node.get('w:ilvl')) || 0, {
      start: wholeNumber(childValue(node, 'start')) ?? 1,
      format: childValue(node, 'numFmt') || 'decimal',
      text: childValue(node, 'lvlText'),
    })
  }
  return levels
}

function listOf(num: TreeElement): List {
  const starts = new Map<number, number>()
  for (const element of elementsOf(num)) {
    if (element.name !== 'lvlOverride') continue
    const start = wholeNumber(childValue(element, 'startOverride'))
    if (start !== null) starts.set(Number(element.get('w:ilvl')) || 0, start)
  }
  return { abstractId: childValue(num, 'abstractNumId'), starts }
}

function childValue(parent: TreeElement, name: string): string {
  for (let node = parent.first; node; node = node.next) {
    if (node instanceof TreeElement && node.name === name) return node.get('w:val')
  }
  return ''
}

function wholeNumber(value: string): number | null {
  return /^\d{1,6}$/.test(value) ? Number(value) : null
}

function labelOf(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return numberLabel(value, 'a')
    case 'upperLetter':
      return numberLabel(value, 'A')
    case 'lowerRoman':
      return numberLabel(value, 'i')
    case 'upperRoman':
      return numberLabel(value, 'I')
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}
