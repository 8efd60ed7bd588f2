import { fail, ok, type Result } from '../../../shared/core/result'
import type { ReadBundle } from '../bundle'
import { checkedBundle } from '../checked-bundle'
import { FORM, FORM_VERSION, NOTEBOOK, SCHEMA, TEXTS } from './terms'

/** Largest file that is read. A notebook of this size has a hundred novels in it. */
const MAX_BYTES = 256 * 1024 * 1024

/** True for JSON-LD that Postil wrote, with a whole notebook in it. Other files of annotations have none. */
export function isPostilJsonLd(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.subarray(0, 4096).includes(`"${FORM}"`) && buffer.includes(`"${NOTEBOOK}"`)
}

/**
 * Reads the notebook in a file that `isPostilJsonLd` knows; annotations that another program changed in it are not looked
 * at. Errors: `too-large` beyond 256 MB, `newer-version` for a file of a later Postil, `corrupt` for a damaged one.
 */
export function readJsonLd(fileName: string, bytes: Uint8Array): Result<ReadBundle> {
  const name = `“${fileName}”`
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024)
    return fail('too-large', `${name} has ${String(size)} MB; Postil reads up to 256 MB.`)
  }
  const file = fieldsOf(bytes)
  if (!file) {
    return fail('corrupt', `${name} is damaged: it is cut off, or no JSON.`, 'Fetch it again.')
  }
  const version = file[FORM]
  if (typeof version === 'number' && version > FORM_VERSION) {
    return fail('newer-version', `${name} was written by a newer Postil.`, 'Update Postil and open it again.')
  }
  const checked = checkedBundle(name, {
    schemaVersion: file[SCHEMA],
    notebook: file[NOTEBOOK],
    texts: file[TEXTS],
  })
  if (!checked.ok) return checked
  const { notebook, texts, notKept } = checked.value
  return ok({ bundle: { notebook, texts, originals: [] }, kind: 'a Postil notebook (JSON-LD)', notKept })
}

function fieldsOf(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch (error) {
    // Bytes that are no UTF-8 are a TypeError, deep nesting overflows the stack of the parser.
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}
