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

/**
 * Adds that the file is meant as PDF/UA-1. pdfkit writes this only in place of the PDF/A entry, and PDF/A wants every
 * property it does not know itself described in the packet (ISO 19005-3, 6.6.2.3).
 */
export function declareAccessible(doc: PDFKit.PDFDocument): void {
  doc.appendXML(`
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas>
                <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                        <pdfaSchema:property>
                            <rdf:Seq>
                                <rdf:li rdf:parseType="Resource">
                                    <pdfaProperty:name>part</pdfaProperty:name>
                                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                                    <pdfaProperty:category>internal</pdfaProperty:category>
                                    <pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>
                                </rdf:li>
                            </rdf:Seq>
                        </pdfaSchema:property>
                    </rdf:li>
                </rdf:Bag>
            </pdfaExtension:schemas>
        </rdf:Description>
        `)
}
