import { ok, type Result } from '../../../shared/core/result'
import { textVersionSchema, type TextVersion } from '../../../shared/document/text-version'
import { damaged } from './damaged'
import { decodeJson } from './decode-json'
import { sha256 } from './unpack'

/** A text as it stands in its entry, which names its hash. Error: corrupt when it is not exactly that text. */
export function readText(fileName: string, hash: string, bytes: Uint8Array): Result<TextVersion> {
  const parsed = textVersionSchema.safeParse(decodeJson(bytes))
  if (!parsed.success) return damaged(fileName, 'a text in it does not have the form of one')
  const { text } = parsed.data
  if (parsed.data.hash !== hash || !text.isWellFormed() || sha256(text) !== hash) {
    return damaged(fileName, 'the words of a text in it are not those it was written with')
  }
  return ok(parsed.data)
}
