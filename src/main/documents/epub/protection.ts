import { fail, type Result } from '../../../shared/core/result'
import { elementsOf } from '../markup/tree'
import type { PackedFile } from '../packed/open-packed'
import { packedXml } from '../packed/packed-xml'

/** Ways of making fonts useless outside their book: the text itself is free. */
const FONT_ALGORITHMS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** The failure of a book whose text is encrypted; null when it can be read. */
export async function protectionFailure(fileName: string, packed: PackedFile): Promise<Result<never> | null> {
  if (!packed.has('META-INF/encryption.xml')) return null
  const encryption = await packedXml(fileName, packed, 'META-INF/encryption.xml')
  if (!encryption.ok) return encryption
  const elements = elementsOf(encryption.value)
  const isText = elements.some(
    ({ name, parent, attributes }) =>
      name === 'EncryptionMethod' &&
      parent?.name === 'EncryptedData' &&
      !FONT_ALGORITHMS.has(attributes.get('Algorithm') ?? ''),
  )
  if (!isText) return null
  return fail(
    'bad-input',
    `“${fileName}” is protected against copying (DRM), so its text cannot be read.`,
    'Ask where you bought it for an edition without protection.',
  )
}
