import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { SourceFile } from '../read-document'
import { openWithPdfJs } from './pdfjs'

/** Opens a PDF for reading. Errors: `bad-input` when it needs a password or is damaged beyond reading. */
export async function openPdf({ name, bytes }: SourceFile): Promise<Result<PDFDocumentProxy>> {
  // pdf.js takes the array over, and will have no Buffer; the caller still keeps the file.
  const task = await openWithPdfJs(new Uint8Array(bytes))
  try {
    return ok(await task.promise)
  } catch (error) {
    await task.destroy()
    const kind = error instanceof Error ? error.name : ''
    if (kind === 'PasswordException') {
      return fail(
        'bad-input',
        `“${name}” is encrypted and needs a password.`,
        'Open it in a PDF reader, save it without the password, and import it again.',
      )
    }
    return fail(
      'bad-input',
      `“${name}” is damaged: its pages cannot be found.`,
      'Open it in a PDF reader and save or print it as a new PDF, and import that.',
    )
  }
}
