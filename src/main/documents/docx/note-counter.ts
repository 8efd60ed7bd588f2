import { numberLabel } from '../html/lists'

export type NoteKind = 'footnote' | 'endnote'

interface CountedNote {
  readonly key: string
  marker: string
}

const MAX_MARKER = 16

/** Numbers the footnotes and endnotes of a document in the order their signs stand in the text. */
export class NoteCounter {
  private readonly notes = new Map<string, CountedNote>()
  private readonly counts = { footnote: 0, endnote: 0 }

  /** The note a sign leads to, with the next number: 1, 2, 3 for footnotes, i, ii, iii for endnotes. */
  refer(kind: NoteKind, id: string): { readonly key: string; readonly marker: string } {
    const key = `${kind}:${id}`
    const known = this.notes.get(key)
    if (known) return known
    this.counts[kind] += 1
    const marker = numberLabel(this.counts[kind], kind === 'endnote' ? 'i' : '1')
    const note = { key, marker }
    this.notes.set(key, note)
    return note
  }

  /** Tells what sign was written for a note. */
  call(key: string, sign: string): void {
    const note = this.notes.get(key)
    if (note && sign !== '') note.marker = sign.slice(0, MAX_MARKER).toWellFormed()
  }

  /** A note some sign leads to; undefined for one that is not called, and for the lines Word draws above notes. */
  noteOf(kind: NoteKind, id: string): CountedNote | undefined {
    return this.notes.get(`${kind}:${id}`)
  }
}
