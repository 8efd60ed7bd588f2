import { innerOf, type InnerReference } from './inner'
import { TextBuffer } from './text-buffer'

/** How much is handed on at a time, in bytes. */
const CHUNK = 1 << 16

/**
 * Hands on what pdfkit writes in larger pieces: it writes an object in six, and a long brief has half a million objects.
 * The bytes are the same.
 */
export function gatherOutput(doc: PDFKit.PDFDocument): void {
  const inner = innerOf(doc)
  const push = inner.push.bind(doc)
  const pending = new TextBuffer(CHUNK)
  const handOn = () => {
    if (!pending.isEmpty) push(Buffer.from(pending.take()))
  }
  inner._write = (data) => {
    if (typeof data === 'string') {
      pending.line(data)
      inner._offset += data.length + 1
      if (pending.isFull) handOn()
      return
    }
    handOn()
    push(data)
    inner._offset += data.length
  }
  inner.push = (chunk) => {
    if (chunk === null) handOn()
    return push(chunk)
  }
}

/** In place of what an object held. An element looks whether it has a parent, and notes that its children are written. */
const WRITTEN: Record<string, unknown> = { P: true, K: null }
const NOTHING: Uint8Array[] = []

/**
 * Forgets what an object holds once it is in the file; pdfkit keeps all of them to the end. Returns what to call before
 * the document ends, when pdfkit reads some again.
 */
export function forgetWritten(doc: PDFKit.PDFDocument): () => void {
  const inner = innerOf(doc)
  const ended = inner._refEnd.bind(doc)
  inner._refEnd = (reference: InnerReference) => {
    ended(reference)
    const { StructParents: key } = reference.data
    // Of a page something may still be drawn, and its place in the tree is asked for then.
    reference.data = key === undefined ? WRITTEN : { StructParents: key }
    reference.buffer = NOTHING
  }
  return () => (inner._refEnd = ended)
}
