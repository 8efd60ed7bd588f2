import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { errorCode } from '../../shared/core/error-code'
import { appError, type AppError } from '../../shared/core/result'
import { EXPORT_TERMS, type ExportFormat } from '../../shared/notebook/export-formats'

/**
 * Why a file must not be put in the place of what is there; null when nothing is there, or an empty file, or one of the
 * same format. A slip of the keyboard must not cost a notebook, a script or a device its file. Rejects with what the disk
 * said.
 */
export async function refuseDestination(output: string, format: ExportFormat): Promise<AppError | null> {
  const found = await stat(output).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (!found) return null
  if (found.isDirectory()) return refusal(`${output} is a folder.`)
  if (!found.isFile()) return refusal(`${output} is not an ordinary file.`)
  if (found.size === 0 || isOf(format, await headOf(output), output)) return null
  return refusal(
    `${output} is there already and is ${OTHERS[format] ?? 'another kind of file'}. It was left as it is.`,
  )
}

const OTHERS: Partial<Record<ExportFormat, string>> = { pdf: 'not a PDF' }

/** Formats that are zip archives. */
const PACKED: readonly ExportFormat[] = ['docx', 'postil', 'qdpx']

/** Whether a file, by its first kilobyte and its name, may be an older one of the same format. */
function isOf(format: ExportFormat, head: Buffer, name: string): boolean {
  // Readers accept a header anywhere in the first kilobyte.
  if (format === 'pdf') return head.includes('%PDF-')
  if (PACKED.includes(format)) return head.subarray(0, 2).toString('latin1') === 'PK'
  // Texts do not tell what they are, except for those of a notebook's own folder.
  const isOfNotebook = head.subarray(0, 12).toString('latin1') === '{"checksum":'
  const extension = extname(`x${EXPORT_TERMS[format].extension}`)
  return !isOfNotebook && !head.includes(0) && extname(name).toLowerCase() === extension
}

async function headOf(file: string): Promise<Buffer> {
  const opened = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await opened.close()
  }
}

function refusal(message: string): AppError {
  return appError('conflict', message, 'Choose another name.')
}
