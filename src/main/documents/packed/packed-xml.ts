import { ok, fail, type Result } from '../../../shared/core/result'
import { decodeText } from '../decode'
import { declaredEncoding } from '../html/looks-like-html'
import { parseXml } from '../markup/parse-xml'
import type { TreeElement } from '../markup/tree'
import type { PackedFile } from './open-packed'

/** The characters of a file of a package. Errors as for `PackedFile.read` and `decodeText`. */
export async function packedText(
  fileName: string,
  packed: PackedFile,
  name: string,
): Promise<Result<string>> {
  const bytes = await packed.read(name)
  if (!bytes.ok) return bytes
  const decoded = await decodeText(fileName, bytes.value, declaredEncoding(bytes.value))
  return decoded.ok ? ok(decoded.value.text) : decoded
}

/** A file of a package as a tree. `bad-input` also when it is no XML. */
export async function packedXml(
  fileName: string,
  packed: PackedFile,
  name: string,
): Promise<Result<TreeElement>> {
  const text = await packedText(fileName, packed, name)
  if (!text.ok) return text
  const tree = parseXml(text.value)
  return tree
    ? ok(tree)
    : fail(
        'bad-input',
        `“${fileName}” is damaged: “${name}” in it cannot be read.`,
        'Fetch it again, or save it anew in the program that made it.',
      )
}
