import { html as spec, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { fail, ok, type Result } from '../../../shared/core/result'
import { detach, TreeElement, TreeText, type TreeNode } from '../markup/tree'
import { MAX_NODES } from '../limits'

type Types = TreeAdapterTypeMap<
  TreeNode,
  TreeElement,
  TreeNode,
  TreeElement,
  TreeElement,
  TreeElement,
  TreeText,
  TreeText,
  TreeElement,
  TreeText
>

/**
 * Parses a page of HTML as a browser does, scripts being off the table: they stay unread in their elements. Names are
 * in lower case. `too-large` beyond a million pieces. No depth is too deep.
 */
export function parseHtml(fileName: string, source: string): Result<TreeElement> {
  try {
    return ok(parse(source, { treeAdapter: adapter() }))
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error
    return fail(
      'too-large',
      `“${fileName}” has more than a million pieces of markup.`,
      'Save the part you need as a page of its own and import that.',
    )
  }
}

class TooManyNodes extends Error {}

/** An element that remembers whether it is one of HTML, SVG or MathML, which are parsed by different rules. */
class ParsedElement extends TreeElement {
  constructor(
    name: string,
    attributes: Map<string, string>,
    readonly namespace: spec.NS,
  ) {
    super(name, attributes)
  }
}

function adapter(): TreeAdapter<Types> {
  let nodes = 0
  const counted = <T>(node: T): T => {
    nodes += 1
    if (nodes > MAX_NODES) throw new TooManyNodes()
    return node
  }
  const contents = new Map<TreeElement, TreeElement>()
  const bare = (name: string) => new TreeElement(name, new Map())
  const insertText = (parent: TreeElement, text: string, before: TreeNode | null) => {
    const previous = before ? before.previous : parent.last
    if (previous instanceof TreeText) previous.append(text)
    else parent.insert(counted(new TreeText(text)), before)
  }
  return {
    createDocument: () => bare('#document'),
    createDocumentFragment: () => bare('#fragment'),
    createElement: (name, namespace, attributes) => {
      const values = new Map(attributes.map(({ name, value }) => [name, value]))
      return counted(new ParsedElement(name.toLowerCase(), values, namespace))
    },
    // Comments are counted, for they cost time, and dropped.
    createCommentNode: () => counted(new TreeText('')),
    createTextNode: (text) => counted(new TreeText(text)),
    adoptAttributes: (element, attributes) => {
      for (const { name, value } of attributes) {
        if (!element.attributes.has(name)) element.attributes.set(name, value)
      }
    },
    appendChild: (parent, node) => {
      if (!isEmptyText(node)) parent.insert(node)
    },
    insertBefore: (parent, node, before) => {
      if (!isEmptyText(node)) parent.insert(node, before)
    },
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    detachNode: detach,
    getAttrList: ({ attributes }) => [...attributes].map(([name, value]) => ({ name, value })),
    getChildNodes: ({ first }) => {
      const nodes: TreeNode[] = []
      for (let node = first; node; node = node.next) nodes.push(node)
      return nodes
    },
    getFirstChild: ({ first }) => first,
    getParentNode: ({ parent }) => parent,
    getTagName: ({ name }) => name,
    getNamespaceURI: (element) => (element instanceof ParsedElement ? element.namespace : spec.NS.HTML),
    getTextNodeContent: ({ text }) => text,
    getCommentNodeContent: ({ text }) => text,
    getTemplateContent: (template) => contents.get(template) ?? template,
    setTemplateContent: (template, content) => void contents.set(template, content),
    isElementNode: (node): node is TreeElement => node instanceof TreeElement,
    isTextNode: (node): node is TreeText => node instanceof TreeText,
    isCommentNode: (_node): _node is TreeText => false,
    isDocumentTypeNode: (_node): _node is TreeText => false,
    setDocumentType: () => undefined,
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    setDocumentMode: () => undefined,
    getDocumentMode: () => spec.DOCUMENT_MODE.NO_QUIRKS,
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,
  }
}

function isEmptyText(node: TreeNode): boolean {
  return node instanceof TreeText && node.text === ''
}
