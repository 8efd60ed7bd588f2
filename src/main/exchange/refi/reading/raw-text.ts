import { decodeText } from '../../../documents/decode'
import type { TreeElement } from '../../../documents/markup/tree'
import type { Project } from './project'
import { childOf, textIn } from './refi-xml'

/** A text as it was written, with its byte order mark and its ends of lines, and its bytes. */
export interface RawText {
  readonly raw: string
  readonly bytes: Uint8Array
}

/** The text of a source or a note: in the project itself, or in a file of the package. Null when it has none that can be read. */
export async function rawText(project: Project, element: TreeElement): Promise<RawText | null> {
  const inline = childOf(element, 'PlainTextContent')
  if (inline) {
    const raw = textIn(inline)
    return { raw, bytes: new TextEncoder().encode(raw) }
  }
  const path = element.get('plainTextPath')
  const bytes = path === '' ? null : await project.file(path)
  const decoded = bytes && (await decodeText(path, bytes))
  return bytes && decoded?.ok === true ? { raw: decoded.value.text, bytes } : null
}
