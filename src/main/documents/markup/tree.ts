/** Characters that are gathered before they are made one string. */
const GATHERED = 8192

/**
 * Words within a markup tree. Parsers add to them word by word; a string of millions of such pieces takes thirty bytes
 * for each, so the pieces are melted into one now and then.
 */
export class TreeText {
  parent: TreeElement | null = null
  previous: TreeNode | null = null
  next: TreeNode | null = null
  private tail = ''

  constructor(private whole: string) {}

  get text(): string {
    if (this.tail !== '') {
      this.whole += this.tail
      this.tail = ''
    }
    return this.whole
  }

  append(text: string): void {
    this.tail += text
    if (this.tail.length < GATHERED) return
    // Asking for a character makes V8 write a string of pieces out in full.
    this.tail.charCodeAt(0)
    this.whole += this.tail
    this.tail = ''
  }
}

/**
 * An element of HTML or XML. Children are a linked list: the HTML parser moves them about, and with arrays a hostile
 * page makes each move cost the length of the list.
 */
export class TreeElement {
  parent: TreeElement | null = null
  previous: TreeNode | null = null
  next: TreeNode | null = null
  first: TreeNode | null = null
  last: TreeNode | null = null

  /** `name` is in lower case and without a prefix for HTML and XHTML, as written for other XML. */
  constructor(
    readonly name: string,
    readonly attributes: Map<string, string>,
  ) {}

  /** The value of an attribute, trimmed; empty when there is none. */
  get(name: string): string {
    return this.attributes.get(name)?.trim() ?? ''
  }

  /** Adds a node before one of the children, or at the end. */
  insert(node: TreeNode, before: TreeNode | null = null): void {
    const previous = before ? before.previous : this.last
    node.parent = this
    node.previous = previous
    node.next = before
    if (previous) previous.next = node
    else this.first = node
    if (before) before.previous = node
    else this.last = node
  }
}

export type TreeNode = TreeElement | TreeText

/** Takes a node out of its tree. */
export function detach(node: TreeNode): void {
  const { parent, previous, next } = node
  if (!parent) return
  if (previous) previous.next = next
  else parent.first = next
  if (next) next.previous = previous
  else parent.last = previous
  node.parent = null
  node.previous = null
  node.next = null
}

/** What a walk does at a node: go on into it, or pass over what it holds (then `leave` is not called for it). */
export type Step = 'into' | 'over'

/**
 * Walks a tree in document order without recursion, so that no depth overflows the stack. `leave` is called for each
 * element that was gone into, after its last child.
 */
export function walk(
  root: TreeElement,
  enter: (node: TreeNode) => Step,
  leave: (element: TreeElement) => void = () => undefined,
): void {
  let node: TreeNode = root
  for (;;) {
    const goneInto: boolean = enter(node) === 'into' && node instanceof TreeElement
    if (goneInto && node instanceof TreeElement && node.first) {
      node = node.first
      continue
    }
    if (goneInto && node instanceof TreeElement) leave(node)
    while (node !== root && !node.next) {
      node = node.parent ?? root
      if (node instanceof TreeElement) leave(node)
    }
    if (node === root) return
    node = node.next ?? root
  }
}

/** Every element below a root, the root first, in document order. */
export function elementsOf(root: TreeElement): TreeElement[] {
  const found: TreeElement[] = []
  walk(root, (node) => {
    if (node instanceof TreeElement) found.push(node)
    return 'into'
  })
  return found
}

/** The words of an element on one line, no more than a limit of UTF-16 units. */
export function wordsOf(root: TreeElement, limit = 10_000): string {
  let text = ''
  walk(root, (node) => {
    if (node instanceof TreeText && text.length < limit) text += node.text
    return text.length < limit ? 'into' : 'over'
  })
  return text.replace(/\s+/g, ' ').trim().slice(0, limit).toWellFormed()
}

/** The nearest element above that passes, or null. */
export function closest(
  from: TreeElement | null,
  passes: (element: TreeElement) => boolean,
): TreeElement | null {
  for (let element = from; element; element = element.parent) if (passes(element)) return element
  return null
}
