import { closest, elementsOf, wordsOf, type TreeElement } from '../markup/tree'
import { hasRole, headingLevel, isBlock } from './elements'
import { internalTarget } from './internal-links'

/** A file of marked-up text. `path` is where it lies in its package; empty for a page on its own. */
export interface HtmlPart {
  readonly path: string
  readonly root: TreeElement
}

/** A footnote: the key its signs name it by, and the sign to show before it. */
export interface Note {
  readonly key: string
  readonly marker: string
}

/** The footnotes of a document: the elements that are signs, the ones that hold notes, and the ways back. */
export interface Notes {
  readonly signs: ReadonlyMap<TreeElement, Note>
  readonly bodies: ReadonlyMap<TreeElement, Note>
  readonly backLinks: ReadonlySet<TreeElement>
}

/** Longest words that can be a sign: "[12]", "*", "note 3". */
const MAX_SIGN = 12
/** Longest marker a block may have. */
const MAX_MARKER = 16
const MAX_BACK_LINK = 24

/** Names people and programs give to signs and notes: fn1, _ftn2, sdfootnote3sym, cite_note-4, FNanchor_5, en6. */
const NOTE_NAME =
  /(?:foot|end|side|cite_)note|fnref|fnanchor|noteref|(?:^|[^a-z])_?(?:e?d?ftn|fn|edn|en)\d*(?:[^a-z]|$)/i
const CONTAINERS = new Set([
  'body',
  'html',
  'article',
  'main',
  'section',
  'ol',
  'ul',
  'dl',
  'table',
  'tr',
  'td',
  'th',
])

/**
 * Finds the footnotes of a document. A sign is a short link to a later element that is marked as a note's sign (by its
 * role, class or address), raised, or answered by a link back.
 */
export function findNotes(parts: readonly HtmlPart[]): Notes {
  const index = new DocumentIndex(parts)
  const signs = new Map<TreeElement, Note>()
  const bodies = new Map<TreeElement, Note>()
  for (const { link, path } of index.links) {
    const key = internalTarget(path, link.get('href'))
    const target = key === null ? undefined : index.targets.get(key)
    if (key === null || !target || index.isBefore(target, link)) continue
    const sign = wordsOf(link, 200)
    if (sign === '' || sign.length > MAX_SIGN || !isSign(link, target)) continue
    const body = bodyOf(target)
    if (!body || index.isBefore(body, link) || signs.has(link)) continue
    const note = bodies.get(body) ?? { key, marker: sign.slice(0, MAX_MARKER) }
    bodies.set(body, note)
    signs.set(outermost(link), note)
  }
  return { signs, bodies, backLinks: index.backLinks(bodies) }
}

function isSign(link: TreeElement, target: TreeElement): boolean {
  if (hasRole(link, 'noteref', 'biblioref')) return true
  if (hasRole(target, 'footnote', 'endnote', 'rearnote', 'note')) return true
  const { parent } = link
  const isRaised = parent?.name === 'sup' || (link.first === link.last && isElementNamed(link.first, 'sup'))
  if (isRaised) return true
  return (
    NOTE_NAME.test(link.get('class')) || NOTE_NAME.test(parent?.get('class') ?? '') || namesNote(link, target)
  )
}

/** Whether a link such as "[1]" goes to an element called "fn1" or the like. */
function namesNote(link: TreeElement, target: TreeElement): boolean {
  const isShortSign = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶#]{1,4})[\])]?$/i.test(wordsOf(link, 200))
  return isShortSign && NOTE_NAME.test(target.get('id') || target.get('name'))
}

/** The element that holds the note whose target this is: itself, or the line it stands in. Null when it is none. */
function bodyOf(target: TreeElement): TreeElement | null {
  const line = closest(target, isBlock)
  if (!line || headingLevel(line) !== null) return null
  if (line.name === 'dt') return nextElement(line, 'dd')
  if (line !== target && CONTAINERS.has(line.name)) return null
  if (CONTAINERS.has(line.name) && line.name !== 'section') return null
  const { parent } = line
  // A note of several paragraphs, whose first one holds the target.
  const isWhole =
    parent !== null &&
    (NOTE_NAME.test(parent.get('id')) || hasRole(parent, 'footnote', 'endnote', 'rearnote')) &&
    !CONTAINERS.has(parent.name)
  return isWhole ? parent : line
}

function nextElement(from: TreeElement, name: string): TreeElement | null {
  for (let node = from.next; node; node = node.next) if (isElementNamed(node, name)) return node
  return null
}

function isElementNamed(node: TreeElement['first'], name: string): node is TreeElement {
  return node !== null && 'name' in node && node.name === name
}

/** The raised element around a link, when it raises nothing else: brackets around the link belong to the sign. */
function outermost(link: TreeElement): TreeElement {
  const { parent } = link
  if (parent?.name !== 'sup') return link
  const links = elementsOf(parent).filter(({ name }) => name === 'a')
  return links.length === 1 && wordsOf(parent, 200).length <= MAX_SIGN ? parent : link
}

/** Where the elements of a document stand, and what can be linked to. */
class DocumentIndex {
  readonly links: { readonly link: TreeElement; readonly path: string }[] = []
  readonly targets = new Map<string, TreeElement>()
  private readonly order = new Map<TreeElement, number>()

  constructor(parts: readonly HtmlPart[]) {
    for (const { path, root } of parts) {
      for (const element of elementsOf(root)) {
        this.order.set(element, this.order.size)
        const names = [element.get('id'), element.name === 'a' ? element.get('name') : '']
        for (const name of names) {
          if (name !== '' && !this.targets.has(`${path}#${name}`))
            this.targets.set(`${path}#${name}`, element)
        }
        if (element.name === 'a' && element.get('href').includes('#'))
          this.links.push({ link: element, path })
      }
    }
  }

  isBefore(a: TreeElement, b: TreeElement): boolean {
    return (this.order.get(a) ?? 0) <= (this.order.get(b) ?? 0)
  }

  /** Short links in notes to something that stands before the note. */
  backLinks(bodies: ReadonlyMap<TreeElement, Note>): Set<TreeElement> {
    const found = new Set<TreeElement>()
    if (bodies.size === 0) return found
    for (const { link, path } of this.links) {
      const body = closest(link, (element) => bodies.has(element))
      if (!body) continue
      const key = internalTarget(path, link.get('href'))
      const target = key === null ? undefined : this.targets.get(key)
      const isBack = target ? this.isBefore(target, body) && target !== body : false
      const isMarked =
        hasRole(link, 'backlink', 'referrer') || /backlink|footnote-back/i.test(link.get('class'))
      if ((isBack || isMarked) && wordsOf(link, 200).length <= MAX_BACK_LINK) found.add(link)
      const around = closest(link, ({ attributes }) => /cite-backlink/.test(attributes.get('class') ?? ''))
      if (around && isBack) found.add(around)
    }
    return found
  }
}
