import { open, stat } from 'node:fs/promises'
import { errorCode } from '../../shared/core/error-code'
import { appError, type AppError } from '../../shared/core/result'

/**
 * Why a brief must not be put in the place of what is there; null when nothing is there, or a PDF or an empty file. A
 * slip of the keyboard must not cost a notebook, a script or a device its file. Rejects with what the disk said.
 */
export async function refuseDestination(output: string): Promise<AppError | null> {
  const found = await stat(output).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (!found) return null
  if (found.isDirectory()) return refusal(`${output} is a folder.`)
  if (!found.isFile()) return refusal(`${output} is not an ordinary file.`)
  if (found.size === 0 || (await isPdf(output))) return null
  return refusal(`${output} is there already and is not a PDF. It was left as it is.`)
}

async function isPdf(file: string): Promise<boolean> {
  const opened = await open(file, 'r')
  try {
    // Readers accept a header anywhere in the first kilobyte.
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead).includes('%PDF-')
  } finally {
    await opened.close()
  }
}

function refusal(message: string): AppError {
  return appError('conflict', message, 'Choose another name for the brief.')
}
