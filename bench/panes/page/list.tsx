// The least that a list of these words can cost: text in rows, drawn near the screen only, or all of it with `?plain`.
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './list.css'

declare global {
  interface Window {
    addLine?: (line: string) => void
  }
}

const ROW = { claims: 96, tags: 32 } as const
const kind = location.search.includes('tags') ? 'tags' : 'claims'

const Words = memo(function Words({ line }: { readonly line: string }) {
  return <p>{line}</p>
})

function VirtualList({ lines }: { readonly lines: readonly string[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW[kind],
    overscan: 4,
  })
  return (
    <div ref={scroller} className={`scroller ${kind}`}>
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className="near"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Words line={lines[item.index] ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function PlainList({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className={`scroller ${kind}`}>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>
            <Words line={line} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function List({ start }: { readonly start: readonly string[] }) {
  const [lines, setLines] = useState(start)
  window.addLine = (line) => setLines((before) => [...before, line])
  return location.search.includes('plain') ? <PlainList lines={lines} /> : <VirtualList lines={lines} />
}

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const response = await fetch('/lines.json')
createRoot(root).render(<List start={(await response.json()) as string[]} />)
