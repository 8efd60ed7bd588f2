import { fail, ok, type Result } from '../../shared/core/result'
import { withAllocationGuard } from '../documents/pdf/allocation-guard'
import { openPdf } from '../documents/pdf/open-pdf'
import type { ReadBundle, Reading } from './bundle'
import { isPostil, readPostil } from './postil/read-postil'

/** True for a PDF, also with a few bytes of something else in front. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/**
 * The notebook that a brief carries, whatever its attachment is called. Errors: unsupported when the PDF carries none,
 * bad-input when it is damaged or locked, and those of `readPostil`.
 */
export async function readCarried(
  fileName: string,
  bytes: Uint8Array,
  reading: Pick<Reading, 'onProgress'> = {},
): Promise<Result<ReadBundle>> {
  const attached = await withAllocationGuard(() => attachedPostil(fileName, bytes))
  if (!attached.ok) return attached
  const read = await readPostil(fileName, attached.value, reading)
  return read.ok ? ok({ ...read.value, kind: 'a PDF that carries its notebook' }) : read
}

async function attachedPostil(fileName: string, bytes: Uint8Array): Promise<Result<Uint8Array>> {
  const opened = await openPdf({ name: fileName, extension: 'pdf', bytes })
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    // Of a broken list of attachments pdf.js throws; without one it is a PDF like any other.
    const attachments: unknown = await pdf.getAttachments().catch(() => null)
    const found = contentsOf(attachments).find(isPostil)
    return found ? ok(found) : carriesNone(fileName)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** The bytes of attachments as pdf.js gives them: an object by name, or a map in later versions. */
function contentsOf(attachments: unknown): Uint8Array[] {
  if (typeof attachments !== 'object' || attachments === null) return []
  const list: unknown[] = attachments instanceof Map ? [...attachments.values()] : Object.values(attachments)
  return list.flatMap((file) =>
    typeof file === 'object' && file !== null && 'content' in file && file.content instanceof Uint8Array
      ? [file.content]
      : [],
  )
}

function carriesNone(fileName: string) {
  return fail(
    'unsupported',
    `“${fileName}” carries no notebook.`,
    'To read it, import it as a document. A brief carries its notebook when that is switched on for it.',
  )
}
