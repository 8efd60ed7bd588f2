import type { Entry, ZipFile } from 'yauzl'
import { fail, ok, type Result } from '../../../shared/core/result'

/** Bytes that may still come out of a package. */
export interface Budget {
  left: number
}

/** From this size on a file that grows a hundredfold is a trap; text grows ten times, a sparse table forty. */
const SUSPICIOUS_SIZE = 32 * 1024 * 1024
const SUSPICIOUS_RATIO = 100

/**
 * Hands on the bytes of one packed file as they come out, counted: what the package says of sizes may be forged. Errors as
 * for `PackedFile.read`; what `take` throws is thrown on.
 */
export async function inflate(
  fileName: string,
  name: string,
  zip: ZipFile,
  entry: Entry,
  budget: Budget,
  take: (part: Uint8Array) => void,
): Promise<Result<null>> {
  if (entry.isEncrypted()) {
    return fail(
      'bad-input',
      `“${fileName}” is encrypted: “${name}” in it needs a password.`,
      'Open it in the program that made it, save it without a password, and import that.',
    )
  }
  let length = 0
  let thrown: { readonly error: unknown } | null = null
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      length += part.length
      budget.left -= part.length
      if (budget.left < 0 || (length > SUSPICIOUS_SIZE && length > entry.compressedSize * SUSPICIOUS_RATIO)) {
        stream.destroy()
        return tooLarge(fileName)
      }
      try {
        take(part)
      } catch (error) {
        thrown = { error }
        stream.destroy()
        break
      }
    }
  } catch {
    return fail(
      'bad-input',
      `“${fileName}” is damaged: “${name}” in it cannot be unpacked.`,
      'Save it anew in the program that made it, or fetch it again, and import that.',
    )
  }
  if (thrown) throw thrown.error
  return ok(null)
}

function tooLarge(fileName: string) {
  return fail(
    'too-large',
    `“${fileName}” holds far more than its size tells; Postil unpacks up to 256 MB.`,
    'If it is a document, remove its pictures, or split it, and import the parts.',
  )
}
