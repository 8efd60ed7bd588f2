import { createHash } from 'node:crypto'

/** A file that travels inside the PDF. */
export interface Attachment {
  /** What it is saved as: "notebook.postil". */
  readonly name: string
  readonly bytes: Uint8Array
  /** "application/zip". */
  readonly mediaType: string
  /** Shown by readers that list attachments. */
  readonly description: string
  /** What it is to the brief: `Source` is what the brief was made from, `Data` what a figure shows. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
}

/** What pdfkit's types leave out. */
interface Inner {
  readonly _root: { readonly data: Record<string, unknown> }
  ref(data: Record<string, unknown>): Reference
  addNamedEmbeddedFile(name: string, reference: Reference): void
}
interface Reference {
  end(bytes?: Uint8Array): void
}

/**
 * Puts files into the document as PDF/A-3 asks (ISO 19005-3, 6.8): each with its media type and its relationship,
 * associated with the document. They carry the document's date, so that the same files give the same bytes. pdfkit's
 * own `file()` writes the checksum as text where its sixteen bytes belong.
 */
export function attachFiles(doc: PDFKit.PDFDocument, attachments: readonly Attachment[], date: Date): void {
  if (!attachments.length) return
  const inner = doc as unknown as Inner
  inner._root.data['AF'] = attachments.map((attachment, index) => {
    const { bytes, name } = attachment
    const stream = inner.ref({
      Type: 'EmbeddedFile',
      Subtype: nameOf(attachment.mediaType),
      Params: {
        Size: bytes.byteLength,
        CreationDate: date,
        ModDate: date,
        CheckSum: createHash('md5').update(bytes).digest(),
      },
    })
    stream.end(bytes)
    const file = inner.ref({
      Type: 'Filespec',
      F: textString(name),
      UF: textString(name),
      Desc: textString(attachment.description),
      AFRelationship: attachment.relationship,
      EF: { F: stream, UF: stream },
    })
    file.end()
    // The key sorts by bytes whatever the file is called; readers show the name.
    inner.addNamedEmbeddedFile(`attachment-${String(index + 1).padStart(3, '0')}`, file)
    return file
  })
}

/** pdfkit takes a plain string for a name and a String object for text. */
function textString(text: string): object {
  return new String(text)
}

/** A media type as a PDF name: whatever is no regular character is written as its number. */
function nameOf(mediaType: string): string {
  return mediaType.replace(/[^A-Za-z0-9.+-]/g, (character) => {
    return `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
}
