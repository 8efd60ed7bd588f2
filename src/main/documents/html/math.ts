import { elementsOf, TreeElement, wordsOf, type TreeNode } from '../markup/tree'

/** Elements of MathML written between their parts, or around them. */
const BETWEEN: Readonly<Record<string, string>> = {
  mfrac: '/',
  msup: '^',
  msub: '_',
  mover: '^',
  munder: '_',
}

/**
 * A formula in one line of text: what its author wrote in TeX, when the page keeps that, else its signs in order, with
 * "/", "^" and "_" where they stand over, above or below one another.
 */
export function mathText(math: TreeElement): string {
  const source = elementsOf(math).find(
    (element) => element.name === 'annotation' && /tex/i.test(element.get('encoding')),
  )
  const tex = source ? wordsOf(source) : math.get('alttext')
  if (tex !== '') return tex
  return formula(math, 0).replace(/\s+/g, ' ').trim()
}

/** Formulas nested deeper are none; what they hold is written without structure. */
const MAX_NESTING = 50

function formula(element: TreeElement, depth: number): string {
  if (element.name.startsWith('annotation')) return ''
  if (depth > MAX_NESTING) return wordsOf(element)
  const parts: string[] = []
  for (let node: TreeNode | null = element.first; node; node = node.next) {
    if (node instanceof TreeElement) parts.push(formula(node, depth + 1))
    else if (node.text.trim() !== '') parts.push(node.text.trim())
  }
  const sign = Object.hasOwn(BETWEEN, element.name) ? BETWEEN[element.name] : undefined
  if (sign !== undefined) return parts.map(grouped).join(sign)
  if (element.name === 'msubsup' || element.name === 'munderover') {
    const [base = '', below = '', above = ''] = parts
    return `${base}_${grouped(below)}^${grouped(above)}`
  }
  if (element.name === 'msqrt') return `√${grouped(parts.join(''))}`
  if (element.name === 'mo') return ` ${parts.join('')} `
  if (element.name === 'mtr') return `${parts.join(', ')}; `
  return parts.join('')
}

function grouped(part: string): string {
  return part.length > 1 && /[^\p{L}\p{N}.]/u.test(part) ? `(${part})` : part
}
