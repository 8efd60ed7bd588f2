/** What pdfkit's types leave out of an object of a file, of a page and of a document: only what is used here. */
export interface InnerReference {
  data: Record<string, unknown>
  buffer: Uint8Array[]
  /** Whether pdfkit deflates what was written to it. */
  compress: boolean
  end(chunk?: Uint8Array): void
}

export interface InnerPage {
  readonly content: InnerReference
  readonly dictionary: InnerReference
  /** The fonts that the page says it uses, by name. */
  readonly fonts: Record<string, unknown>
  write(chunk: string): void
  end(): void
}

export interface InnerDocument {
  page: InnerPage
  /** How many bytes were written. */
  _offset: number
  _write(data: string | Uint8Array): void
  _refEnd(reference: InnerReference): void
  push(chunk: Uint8Array | null): boolean
  ref(data?: Record<string, unknown>): InnerReference
}

/** A document with what pdfkit's types leave out. */
export const innerOf = (doc: PDFKit.PDFDocument) => doc as unknown as InnerDocument
