import { memo, useState, type ReactNode } from 'react'
import { openOther } from './subject'

/** The text between two panes, one of which has a field to type in: the least of an application around a reader. */
export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="layout">
      <nav className="pane">
        <button className="open" onClick={() => openOther()}>
          Documents
        </button>
      </nav>
      <Scroller>{children}</Scroller>
      <NotePane />
    </div>
  )
}

const Scroller = memo(function Scroller({ children }: { readonly children: ReactNode }) {
  return (
    <main className="scroller">
      <article className="text" tabIndex={0}>
        {children}
      </article>
    </main>
  )
})

function NotePane() {
  const [note, setNote] = useState('')
  return (
    <aside className="pane">
      <textarea className="note" value={note} onChange={(event) => setNote(event.target.value)} />
      <p>{note.length} characters</p>
    </aside>
  )
}
