import { hash } from 'node:crypto'
import { fail, ok, type Result } from '../../shared/core/result'

/**
 * Every file and journal line of the store is one JSON object, `{"checksum":"…","data":…}`, with nothing between the
 * parts. The checksum is the SHA-256 of the bytes of `data` as they stand in the file, so any JSON reader can use the
 * file and a changed byte anywhere in it shows.
 */
const OPENING = /^\{"checksum":"([0-9a-f]{64})","data":/

/** A JSON text that was sealed, and its checksum. */
export interface Sealed {
  readonly json: string
  readonly checksum: string
}

/** Lower-case hex SHA-256 of a text's UTF-8 bytes, or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}

/** Wraps a JSON text in its checksum. No line break is added. */
export function seal(json: string): Sealed & { readonly text: string } {
  const checksum = sha256(json)
  return { json, checksum, text: `{"checksum":"${checksum}","data":${json}}` }
}

/** Unwraps what `seal` made. Fails with 'corrupt' on anything else, whatever it looks like. */
export function unseal(text: string): Result<Sealed> {
  const opening = OPENING.exec(text)
  const checksum = opening?.[1]
  if (!opening || checksum === undefined || !text.endsWith('}')) {
    return fail('corrupt', 'it does not have the form of a Postil file')
  }
  const json = text.slice(opening[0].length, -1)
  return sha256(json) === checksum
    ? ok({ json, checksum })
    : fail('corrupt', 'its checksum does not match its content')
}

/** True when a text starts as `seal` makes it, sound or not. */
export function looksSealed(text: string): boolean {
  return OPENING.test(text)
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes UTF-8, or gives null when the bytes are not valid UTF-8: replacement characters would hide damage. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
