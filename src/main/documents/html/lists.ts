import { TreeElement, walk } from '../markup/tree'

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** How a list counts: 1, a, A, i or I, as HTML's `type` says it. */
type Numbering = '1' | 'a' | 'A' | 'i' | 'I'

/** A number as a list shows it, without its full stop. What the numbering cannot say is said in figures. */
export function numberLabel(value: number, numbering: Numbering): string {
  if (value < 1 || value > 3999 || numbering === '1') return String(value)
  const label = numbering.toLowerCase() === 'a' ? letters(value) : roman(value)
  return numbering === 'A' || numbering === 'I' ? label.toUpperCase() : label
}

/** Gives the items of one list their markers. */
export class ListCounter {
  private readonly ordered: boolean
  private readonly numbering: Numbering
  private readonly step: number
  private next: number

  constructor(list: TreeElement) {
    this.ordered = list.name === 'ol'
    const reversed = this.ordered && list.attributes.has('reversed')
    const type = list.get('type') || styleType(list)
    this.numbering = /^[aAiI]$/.test(type) ? (type as Numbering) : '1'
    this.step = reversed ? -1 : 1
    this.next = wholeNumber(list.get('start')) ?? (reversed ? itemCount(list) : 1)
  }

  markerOf(item: TreeElement): string {
    const box = checkBox(item)
    if (box) return box.attributes.has('checked') ? '☑' : '☐'
    if (!this.ordered) return '•'
    const value = wholeNumber(item.get('value')) ?? this.next
    this.next = value + this.step
    return `${numberLabel(value, this.numbering)}.`
  }
}

function styleType(list: TreeElement): string {
  const style = /list-style(?:-type)?\s*:[^;]*?(lower|upper)-(alpha|latin|roman)/i.exec(list.get('style'))
  if (!style) return ''
  const letter = style[2]?.toLowerCase() === 'roman' ? 'i' : 'a'
  return style[1]?.toLowerCase() === 'upper' ? letter.toUpperCase() : letter
}

function wholeNumber(written: string): number | null {
  return /^[+-]?\d{1,9}$/.test(written) ? Number(written) : null
}

function itemCount(list: TreeElement): number {
  let count = 0
  for (let node = list.first; node; node = node.next) {
    if (node instanceof TreeElement && node.name === 'li') count += 1
  }
  return count
}

/** The box of a task list: the first thing in its item. */
function checkBox(item: TreeElement): TreeElement | null {
  let box: TreeElement | null = null
  let looked = 0
  walk(item, (node) => {
    looked += 1
    if (box || looked > 6) return 'over'
    if (node instanceof TreeElement && node.name === 'input' && node.get('type') === 'checkbox') box = node
    return 'into'
  })
  return box
}

function letters(value: number): string {
  let rest = value
  let label = ''
  while (rest > 0) {
    rest -= 1
    label = String.fromCharCode(97 + (rest % 26)) + label
    rest = Math.floor(rest / 26)
  }
  return label
}

function roman(value: number): string {
  let rest = value
  let label = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      label += sign
      rest -= worth
    }
  }
  return label
}
