type Document = PDFKit.PDFDocument
type Element = ReturnType<Document['struct']>

/** What pdfkit's types leave out. */
interface Inner {
  getStructTreeRoot(): { readonly data: Record<string, unknown> }
}

/** Lists the elements that have an id, as the structure tree must when there are any (ISO 32000-1, 14.7.2). */
export function listIds(doc: Document, ids: ReadonlyMap<string, Element>): void {
  if (ids.size === 0) return
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1))
  const names = sorted.flatMap(([id, element]) => [
    new String(id),
    (element as unknown as { dictionary: unknown }).dictionary,
  ])
  ;(doc as unknown as Inner).getStructTreeRoot().data['IDTree'] = { Names: names }
}
