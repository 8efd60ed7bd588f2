import { decodeHTMLStrict } from 'entities'
import { MAX_NODES } from '../limits'
import { readXml, XmlError } from './read-xml'
import { TreeElement, TreeText } from './tree'

/**
 * Parses XML into a tree whose root element stands in "#document"; names of elements lose their prefix. Entities of HTML
 * are understood, those a file defines are not. Null when it is not well-formed or has more than a million pieces.
 */
export function parseXml(source: string): TreeElement | null {
  const document = new TreeElement('#document', new Map())
  let current = document
  let nodes = 0
  const count = () => {
    nodes += 1
    if (nodes > MAX_NODES) throw new XmlError('too many pieces')
  }
  try {
    readXml(withoutHtmlEntities(source), {
      open(name, attributes) {
        count()
        const element = new TreeElement(
          name.slice(name.indexOf(':') + 1),
          new Map(Object.entries(attributes)),
        )
        current.insert(element)
        current = element
      },
      close() {
        current = current.parent ?? document
      },
      text(text) {
        const { last } = current
        if (last instanceof TreeText) last.append(text)
        else {
          count()
          current.insert(new TreeText(text))
        }
      },
    })
  } catch (error) {
    if (error instanceof XmlError) return null
    throw error
  }
  return document
}

/** `&nbsp;` and the like as characters: XML itself knows five entities, and books use those of HTML. */
function withoutHtmlEntities(source: string): string {
  return source.replace(/&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,31};/gi, (written) =>
    decodeHTMLStrict(written).replaceAll('<', '&lt;').replace(/^&$/, '&amp;'),
  )
}
