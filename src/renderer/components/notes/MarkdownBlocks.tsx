import { Fragment, useMemo, type ReactNode } from 'react'
import { parseMarkdown, type Block, type Inline } from './markdown-model'

/** Markdown as elements, never markup. */
export function MarkdownBlocks({ source }: { readonly source: string }) {
  const blocks = useMemo(() => parseMarkdown(source), [source])
  return <div className="md">{blocks.map(renderBlock)}</div>
}

function renderBlock(block: Block, key: number): ReactNode {
  switch (block.kind) {
    case 'heading':
      // The outline of the window has its own headings; those of a note only look like them.
      return (
        <p key={key} dir="auto" className={`md-heading md-heading--${Math.min(block.level, 3)}`}>
          {block.children.map(renderInline)}
        </p>
      )
    case 'paragraph':
      return (
        <p key={key} dir="auto">
          {block.children.map(renderInline)}
        </p>
      )
    case 'quote':
      return (
        <blockquote key={key} dir="auto">
          {block.blocks.map(renderBlock)}
        </blockquote>
      )
    case 'list':
      return <List key={key} list={block} />
    case 'code':
      return (
        <pre key={key}>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Table key={key} table={block} />
    case 'rule':
      return <hr key={key} />
  }
}

function List({ list }: { readonly list: Extract<Block, { kind: 'list' }> }) {
  const items = list.items.map(({ checked, blocks }, index) => (
    <li key={index} className={checked === null ? undefined : 'md-task'}>
      {checked !== null && (
        <input type="checkbox" checked={checked} disabled aria-label={checked ? 'done' : 'open'} />
      )}
      <div>{blocks.map(renderBlock)}</div>
    </li>
  ))
  return list.start === null ? (
    <ul dir="auto">{items}</ul>
  ) : (
    <ol dir="auto" start={list.start}>
      {items}
    </ol>
  )
}

function Table({ table }: { readonly table: Extract<Block, { kind: 'table' }> }) {
  return (
    <table dir="auto">
      <thead>
        <tr>
          {table.head.map((cell, index) => (
            <th key={index}>{cell.map(renderInline)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell.map(renderInline)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function renderInline(inline: Inline, key: number): ReactNode {
  switch (inline.kind) {
    case 'text':
      return <Fragment key={key}>{inline.text}</Fragment>
    case 'strong':
      return <strong key={key}>{inline.children.map(renderInline)}</strong>
    case 'emphasis':
      return <em key={key}>{inline.children.map(renderInline)}</em>
    case 'strike':
      return <del key={key}>{inline.children.map(renderInline)}</del>
    case 'code':
      return <code key={key}>{inline.text}</code>
    case 'break':
      return <br key={key} />
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.children.map(renderInline)}
        </a>
      )
  }
}
