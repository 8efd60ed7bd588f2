import { element } from './element'
import { innerLink } from './footnotes'
import type { InlineNode } from './inline'

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  'footnote-ref': 'sup',
} as const

/** Formatted words of a block. Holds the text and nothing else: offsets are counted over its text nodes. */
export function inlineElements(nodes: readonly InlineNode[]): (Node | string)[] {
  return nodes.flatMap((node): (Node | string)[] => {
    if (node.kind === 'text') return [node.text]
    if (node.kind === 'page') return [pageElement(node.label)]
    const children = inlineElements(node.children)
    if (node.kind === 'footnote-ref' && node.target !== undefined) {
      const sign = element('a', { ...innerLink(node.target), role: 'doc-noteref' }, children)
      return [element('sup', { class: 'reader-sign' }, [sign])]
    }
    if (node.kind !== 'link') return [element(TAGS[node.kind], {}, children)]
    return node.href === null ? children : [linkElement(node.href, children)]
  })
}

/** Where a page begins. It holds no text, so it is neither counted nor copied; the margin shows its label. */
function pageElement(label: string): HTMLElement {
  const attributes = {
    class: 'reader-page-start',
    // A "doc-pagebreak" loses its name: browsers do not take it for what it is.
    role: 'separator',
    'aria-label': `Page ${label}`,
    'data-page': label,
  }
  return element('span', attributes, [])
}

function linkElement(href: string, children: readonly (Node | string)[]): HTMLElement {
  // Links of the current block only are stops of the Tab key; see BlockCursor.
  const attributes = { href, target: '_blank', rel: 'noreferrer noopener', tabindex: -1, title: href }
  return element('a', attributes, children)
}
