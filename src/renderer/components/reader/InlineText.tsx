import { memo, type ReactNode } from 'react'
import type { InlineNode } from '../../dom/inline'

/** Formatted words of a block. Renders the text and nothing else: offsets are counted over its text nodes. */
export const InlineText = memo(function InlineText({ nodes }: { readonly nodes: readonly InlineNode[] }) {
  return nodes.map((node) => <Inline key={node.start} node={node} />)
})

function Inline({ node }: { readonly node: InlineNode }): ReactNode {
  if (node.kind === 'text') return node.text
  const children = <InlineText nodes={node.children} />
  switch (node.kind) {
    case 'emphasis':
      return <em>{children}</em>
    case 'strong':
      return <strong>{children}</strong>
    case 'code':
      return <code>{children}</code>
    case 'strike':
      return <s>{children}</s>
    case 'superscript':
      return <sup>{children}</sup>
    case 'subscript':
      return <sub>{children}</sub>
    case 'link':
      return node.href === null ? (
        children
      ) : (
        // Links of the current block only are stops of the Tab key; see BlockCursor.
        <a href={node.href} target="_blank" rel="noreferrer noopener" tabIndex={-1} title={node.href}>
          {children}
        </a>
      )
  }
}
