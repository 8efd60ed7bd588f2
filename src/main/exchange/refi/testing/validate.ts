import { parseXml } from '../../../documents/markup/parse-xml'
import { TreeElement, TreeText } from '../../../documents/markup/tree'
import { CODEBOOK, PROJECT, VALUES, type ElementType } from './schema'

type Schema = Readonly<Record<string, ElementType>>

/** What is wrong with a codebook or the XML of a project by its schema, and by what the schema says in words; empty for none. */
export function problemsOf(source: string, texts: ReadonlyMap<string, string> = new Map()): string[] {
  const document = parseXml(source)
  const root = document && elementsIn(document)[0]
  if (!root) return ['it is not well-formed']
  const isProject = root.name === 'Project'
  const schema = isProject ? PROJECT : CODEBOOK
  const space = `urn:QDA-XML:${isProject ? 'project' : 'codebook'}:1.0`
  const problems = root.get('xmlns') === space ? [] : [`the namespace is not ${space}`]
  check(root, isProject ? 'Project' : 'CodeBook', schema, problems)
  if (isProject) checkReferences(root, problems)
  if (isProject) checkTexts(root, texts, problems)
  return problems
}

function check(element: TreeElement, typeName: string, schema: Schema, problems: string[]): void {
  const type = schema[typeName]
  if (!type) throw new Error(`no type ${typeName}`)
  const name = `${element.name} ${element.get('guid')}`.trim()
  checkAttributes(element, type, name, problems)
  const children = elementsIn(element)
  const inner = textIn(element)
  if (type.text) {
    if (children.length > 0) problems.push(`${name} has elements in it`)
    if (!VALUES[type.text]?.test(inner)) problems.push(`${name} is no ${type.text}`)
    return
  }
  if (inner.trim() !== '') problems.push(`${name} has words between its elements`)
  const { pattern, types } = contentOf(type.children)
  const order = children.map((child) => `${child.name},`).join('')
  if (!pattern.test(order)) problems.push(`${name} holds ${order || 'nothing'} against ${type.children}`)
  for (const child of children) {
    const childType = types.get(child.name)
    if (childType !== undefined) check(child, childType, schema, problems)
  }
}

function checkAttributes(element: TreeElement, type: ElementType, name: string, problems: string[]): void {
  const rules = new Map(
    type.attributes
      .split(' ')
      .filter(Boolean)
      .map((rule) => {
        const [, key = '', value = '', must = ''] = /^(\w+):(\w+)(!?)$/.exec(rule) ?? []
        return [key, { value, isRequired: must === '!' }] as const
      }),
  )
  for (const [key, { isRequired }] of rules) {
    if (isRequired && !element.attributes.has(key)) problems.push(`${name} has no ${key}`)
  }
  for (const [key, written] of element.attributes) {
    if (key === 'xmlns' || key.includes(':')) continue
    const rule = rules.get(key)
    if (!rule) problems.push(`${name} has an attribute ${key}`)
    else if (!VALUES[rule.value]?.test(written))
      problems.push(`${name}: ${key} is no ${rule.value}: ${written}`)
  }
}

/** "A:X? B:Y*" as a pattern over the names of children, each followed by a comma, and the type of each name. */
function contentOf(children: string): { pattern: RegExp; types: Map<string, string> } {
  const types = new Map<string, string>()
  const parts = children
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [, names = '', times = ''] = /^(.*?)([?*+]?)$/.exec(part) ?? []
      const choice = names.split('|').map((each) => {
        const [name = '', type = ''] = each.split(':')
        types.set(name, type)
        return `${name},`
      })
      return `(?:${choice.join('|')})${times}`
    })
  return { pattern: new RegExp(`^${parts.join('')}$`), types }
}

/** Every GUID is one thing's, and every reference names a thing of the right kind. */
function checkReferences(root: TreeElement, problems: string[]): void {
  const kinds = new Map<string, string>()
  const everything = descendants(root)
  for (const element of everything) {
    const guid = element.get('guid')
    if (guid === '') continue
    if (kinds.has(guid)) problems.push(`two things have the GUID ${guid}`)
    kinds.set(guid, element.name)
  }
  const wanted: Readonly<Record<string, RegExp>> = {
    CodeRef: /^Code$/,
    MemberCode: /^Code$/,
    NoteRef: /^Note$/,
    MemberNote: /^Note$/,
    SourceRef: /Source$/,
    MemberSource: /Source$/,
    SelectionRef: /Selection$/,
    VariableRef: /^Variable$/,
  }
  for (const element of everything) {
    const kind = wanted[element.name]
    if (kind && !kind.test(kinds.get(element.get('targetGUID')) ?? '')) {
      problems.push(`${element.name} names no such thing: ${element.get('targetGUID')}`)
    }
    for (const key of ['originGUID', 'targetGUID', 'creatingUser', 'modifyingUser', 'creatingUserGUID']) {
      const guid = element.get(key)
      if (guid !== '' && !kinds.has(guid)) problems.push(`${element.name}: ${key} names nothing`)
    }
  }
}

/** A text is inline or in a file, not both; files have GUIDs for names; selections lie in their text. */
function checkTexts(root: TreeElement, texts: ReadonlyMap<string, string>, problems: string[]): void {
  for (const source of descendants(root).filter(({ name }) => name === 'TextSource' || name === 'Note')) {
    const path = source.get('plainTextPath')
    const inline = elementsIn(source).find(({ name }) => name === 'PlainTextContent')
    if ((path === '') === (inline === undefined)) problems.push(`${source.get('guid')} has no text, or two`)
    const [, file = ''] = /^internal:\/\/([0-9a-f-]{36}\.txt)$/i.exec(path) ?? []
    if (path !== '' && file === '') problems.push(`a path that is none: ${path}`)
    const text = inline ? textIn(inline) : texts.get(`Sources/${file}`)
    if (text === undefined) {
      problems.push(`${path} is not in the package`)
      continue
    }
    const length = Array.from(text).length
    for (const selection of elementsIn(source).filter(({ name }) => name === 'PlainTextSelection')) {
      const [start, end] = [Number(selection.get('startPosition')), Number(selection.get('endPosition'))]
      if (!(start >= 0 && start < end && end <= length))
        problems.push(`a selection ${start} to ${end} of ${length}`)
    }
  }
}

function elementsIn(parent: TreeElement): TreeElement[] {
  const found: TreeElement[] = []
  for (let node = parent.first; node; node = node.next) if (node instanceof TreeElement) found.push(node)
  return found
}

function descendants(root: TreeElement): TreeElement[] {
  return [root, ...elementsIn(root).flatMap(descendants)]
}

function textIn(parent: TreeElement): string {
  let text = ''
  for (let node = parent.first; node; node = node.next) if (node instanceof TreeText) text += node.text
  return text
}
