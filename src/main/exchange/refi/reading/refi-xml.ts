import { fail, ok, type Result } from '../../../../shared/core/result'
import { decodeText } from '../../../documents/decode'
import { declaredEncoding } from '../../../documents/html/looks-like-html'
import { parseXml } from '../../../documents/markup/parse-xml'
import { TreeElement, TreeText, walk } from '../../../documents/markup/tree'

const GET_A_NEW_ONE = 'Export it again in the program that made it.'

/**
 * The root element of a file of REFI-QDA. `bad-input` for what is no XML, has more than a million pieces or declares a
 * document type: no program writes one, and entities are how XML grows beyond bounds.
 */
export async function readRoot(name: string, bytes: Uint8Array): Promise<Result<TreeElement>> {
  const decoded = await decodeText(name, bytes, declaredEncoding(bytes))
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  if (/<!DOCTYPE/i.test(text)) {
    return fail(
      'bad-input',
      `“${name}” declares a document type, which no file of this kind needs.`,
      GET_A_NEW_ONE,
    )
  }
  const document = parseXml(text)
  const root = document && childrenOf(document)[0]
  return root
    ? ok(root)
    : fail('bad-input', `“${name}” is damaged, or too large: it cannot be read.`, GET_A_NEW_ONE)
}

/** The elements in another, of one name or of any. */
export function childrenOf(parent: TreeElement, name?: string): TreeElement[] {
  const found: TreeElement[] = []
  for (let node = parent.first; node; node = node.next) {
    if (node instanceof TreeElement && (name === undefined || node.name === name)) found.push(node)
  }
  return found
}

/** The first element of that name in another. */
export function childOf(parent: TreeElement, name: string): TreeElement | undefined {
  for (let node = parent.first; node; node = node.next) {
    if (node instanceof TreeElement && node.name === name) return node
  }
  return undefined
}

/** The words in an element, as they stand there; empty for an element that is not there. */
export function textIn(element: TreeElement | undefined): string {
  let text = ''
  if (!element) return text
  walk(element, (node) => {
    if (node instanceof TreeText) text += node.text
    return 'into'
  })
  return text
}

/** A GUID in the one form in which all are compared: some programs write braces, some capitals. */
export function guidIn(element: TreeElement | undefined, attribute: string): string {
  return (element?.get(attribute) ?? '').replace(/[{}]/g, '').toLowerCase()
}
