import { closest, TreeText, walk, type TreeElement } from '../markup/tree'
import { isLeftOut } from './elements'

/** Beyond these Readability takes too long; a page of so many elements is no news article. */
const MAX_ELEMENTS = 20_000
const MAX_TREE_DEPTH = 200

/** Names the elements of the copy that Readability works on. */
const NUMBER = 'data-postil'

/**
 * The element of a page that Readability takes for its article; null when it finds none. It works on a copy and throws
 * away much that a reader wants (notes, captions, references), so only the place is taken from it: the innermost
 * element around all it kept.
 */
export async function findByReadability(
  root: TreeElement,
  visible: readonly TreeElement[],
): Promise<TreeElement | null> {
  if (visible.length > MAX_ELEMENTS) return null
  const [{ isProbablyReaderable, Readability }, { parseHTML }] = await libraries()
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const originals = copyInto(document, root)
  if (!originals || !isProbablyReaderable(document)) return null
  const content = new Readability(document, { disableJSONLD: true, serializer: (node) => node }).parse()
    ?.content
  if (!content) return null
  const kept: TreeElement[] = []
  for (const element of content.querySelectorAll(`[${NUMBER}]`)) {
    const original = originals[Number(element.getAttribute(NUMBER))]
    if (original) kept.push(original)
  }
  return commonAncestor(kept)
}

/** As much of the DOM as copying takes: this process has no types of a browser, which those of the libraries ask for. */
interface CopyNode {
  appendChild(node: CopyNode): unknown
}
interface CopyElement extends CopyNode {
  setAttribute(name: string, value: string): void
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<CopyElement>
}
interface CopyDocument {
  readonly body: CopyElement
  createElement(name: string): CopyElement
  createTextNode(text: string): CopyNode
}
interface ReadabilityModule {
  readonly isProbablyReaderable: (document: CopyDocument) => boolean
  readonly Readability: new (
    document: CopyDocument,
    options: { disableJSONLD: boolean; serializer: (node: CopyElement) => CopyElement },
  ) => { parse(): { readonly content: CopyElement | null } | null }
}
interface DomModule {
  readonly parseHTML: (html: string) => { readonly document: CopyDocument }
}

async function libraries(): Promise<[ReadabilityModule, DomModule]> {
  const loaded: [unknown, unknown] = await Promise.all([import('@mozilla/readability'), import('linkedom')])
  return loaded as [ReadabilityModule, DomModule]
}

/** Copies what is visible of the page. Answers the originals by number; null when it is nested too deep. */
function copyInto(document: CopyDocument, root: TreeElement): TreeElement[] | null {
  const originals: TreeElement[] = []
  const open: CopyElement[] = [document.body]
  let deepest = 0
  walk(
    root,
    (node) => {
      const parent = open.at(-1) ?? document.body
      if (node instanceof TreeText) {
        parent.appendChild(document.createTextNode(node.text))
        return 'over'
      }
      if ((node !== root && isLeftOut(node)) || open.length > MAX_TREE_DEPTH) {
        deepest = Math.max(deepest, open.length)
        return 'over'
      }
      const isShell = node === root || node.name === 'html' || node.name === 'body'
      const copy = isShell ? parent : document.createElement(plainName(node))
      if (!isShell) {
        for (const name of ['id', 'class', 'role', 'href', 'itemprop']) {
          const value = node.get(name)
          if (value !== '') copy.setAttribute(name, value)
        }
        copy.setAttribute(NUMBER, String(originals.push(node) - 1))
        parent.appendChild(copy)
      }
      open.push(copy)
      return 'into'
    },
    () => void open.pop(),
  )
  return deepest > MAX_TREE_DEPTH ? null : originals
}

function plainName({ name }: TreeElement): string {
  return /^[a-z][a-z0-9]*$/.test(name) ? name : 'span'
}

function commonAncestor(elements: readonly TreeElement[]): TreeElement | null {
  const [first, ...rest] = elements
  if (!first) return null
  let path: TreeElement[] = []
  closest(first, (above) => {
    path.unshift(above)
    return false
  })
  for (const element of rest) {
    const above = new Set<TreeElement>()
    closest(element, (each) => !above.add(each))
    path = path.filter((each) => above.has(each))
  }
  return path.at(-1) ?? null
}
