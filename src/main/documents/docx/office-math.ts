import { TreeElement, TreeText, type TreeNode } from '../markup/tree'

/** Formulas nested deeper are none; what they hold is left out. */
const MAX_NESTING = 50

/** A formula of Word (OMML) in one line of text: its signs in order, with "/", "^" and "_". */
export function officeMathText(math: TreeElement): string {
  return formula(math, 0).replace(/\s+/g, ' ').trim()
}

function formula(element: TreeElement, depth: number): string {
  if (depth > MAX_NESTING || element.name.endsWith('Pr')) return ''
  const part = (name: string) => {
    for (let node = element.first; node; node = node.next) {
      if (node instanceof TreeElement && node.name === name) return formula(node, depth + 1)
    }
    return ''
  }
  switch (element.name) {
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`
    case 'sSup':
      return `${grouped(part('e'))}^${grouped(part('sup'))}`
    case 'sSub':
      return `${grouped(part('e'))}_${grouped(part('sub'))}`
    case 'sSubSup':
      return `${grouped(part('e'))}_${grouped(part('sub'))}^${grouped(part('sup'))}`
    case 'rad':
      return `√(${part('e')})`
    case 'd':
      return `(${part('e')})`
  }
  const parts: string[] = []
  for (let node: TreeNode | null = element.first; node; node = node.next) {
    if (node instanceof TreeElement) parts.push(formula(node, depth + 1))
    else if (node instanceof TreeText && element.name === 't') parts.push(node.text)
  }
  return parts.join('')
}

function grouped(part: string): string {
  return part.length > 1 && /[^\p{L}\p{N}.]/u.test(part) ? `(${part})` : part
}
