import { SaxesParser } from 'saxes'

/** What is called while XML is read. Names are as written, with their prefixes. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** XML that is not well-formed, or uses entities of its own: those are never expanded. */
export class XmlError extends Error {}

/** Takes XML piece by piece. Both throw `XmlError` at the first fault. */
export interface XmlReader {
  write(piece: string): void
  /** To be called at the end: what is still open then is a fault. */
  close(): void
}

/** Reads XML from start to end, without recursion. Throws `XmlError` at the first fault. */
export function readXml(source: string, handler: XmlHandler): void {
  const reader = xmlReader(handler)
  reader.write(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
  reader.close()
}

/** Reads XML as it comes, so that a file of any size takes no memory for itself. */
export function xmlReader(handler: XmlHandler): XmlReader {
  const parser = new SaxesParser<{ position: boolean; xmlns: false }>({ position: false, xmlns: false })
  parser.on('opentag', ({ name, attributes }) => handler.open(name, attributes))
  parser.on('closetag', ({ name }) => handler.close(name))
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  parser.on('error', (error) => {
    throw new XmlError(error.message)
  })
  return { write: (piece) => void parser.write(piece), close: () => void parser.close() }
}
