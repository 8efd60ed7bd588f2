interface WithInfo {
  info: Record<string, unknown>
  _addInfo: (this: WithInfo) => void
}

function escapeXml(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/**
 * pdfkit 0.20.2 writes title and author into the XMP packet as they are, so "R&D" makes it malformed XML. This hands
 * it escaped values for that one step; the information dictionary keeps the plain ones.
 */
export function escapeXmp(doc: PDFKit.PDFDocument): void {
  const inner = doc as unknown as WithInfo
  const addInfo = inner._addInfo
  inner._addInfo = function (this: WithInfo) {
    const plain = this.info
    this.info = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, escapeXml(value)]))
    try {
      addInfo.call(this)
    } finally {
      this.info = plain
    }
  }
}
