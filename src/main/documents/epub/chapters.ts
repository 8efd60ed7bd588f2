import { hasRole, headingLevel, isLeftOut } from '../html/elements'
import { parseHtml } from '../html/parse-html'
import { ok, type Result } from '../../../shared/core/result'
import { parseXml } from '../markup/parse-xml'
import { detach, elementsOf, TreeElement, TreeText, walk, wordsOf } from '../markup/tree'
import type { Chapter } from './contents'

/** Words on a page that only shows the cover. */
const MAX_COVER_WORDS = 200

/** A tag that closes itself, of an element that has an end tag in HTML. */
const SELF_CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi

/** A file of a book as a tree: as XML, which it should be, else as a browser would make sense of it. */
export function parseChapter(fileName: string, source: string): Result<TreeElement> {
  const tree = parseXml(source)
  return tree ? ok(tree) : parseHtml(fileName, asHtml(source))
}

/** XML read by the rules of HTML: there "<title/>" is a title without end, and a file's own entities are text. */
function asHtml(source: string): string {
  return source
    .replace(/<!DOCTYPE[^[>]*\[[^]*?\]\s*>/i, '')
    .replace(SELF_CLOSED, (_tag, name: string, attributes: string) => `<${name}${attributes}></${name}>`)
}

/** Whether a file is no part of the text: the cover, or a list of contents, which the outline shows. */
export function isAside(path: string, root: TreeElement): boolean {
  const body = bodyOf(root)
  if (hasRole(body, 'cover', 'toc', 'landmarks')) return true
  return /(?:^|\/)cover[^/]*$/i.test(path) && wordsOf(body, MAX_COVER_WORDS).length < MAX_COVER_WORDS
}

/** Gives a file without headings the one the book's contents have for it, so that it is a section. */
export function addHeading(root: TreeElement, chapter: Chapter): void {
  const body = bodyOf(root)
  const found: { heading?: TreeElement; opening?: TreeElement | null } = {}
  walk(body, (node) => {
    if (node instanceof TreeText) {
      if (node.text.trim() !== '') found.opening ??= node.parent
      return 'over'
    }
    if (isLeftOut(node) && node !== body) return 'over'
    if (headingLevel(node) !== null) found.heading = node
    return 'into'
  })
  if (found.heading || !found.opening) return
  removeRepeated(found.opening, body, chapter.title)
  const heading = new TreeElement(`h${chapter.level}`, new Map())
  heading.insert(new TreeText(chapter.title))
  body.insert(heading, body.first)
}

/** Takes out a first line that says the title already, in whatever dress. */
function removeRepeated(opening: TreeElement, body: TreeElement, title: string): void {
  const same = (words: string) => words.toLowerCase() === title.toLowerCase()
  let line = opening
  while (line.parent && line.parent !== body && same(wordsOf(line.parent, 300))) line = line.parent
  if (line !== body && same(wordsOf(line, 300))) detach(line)
}

function bodyOf(root: TreeElement): TreeElement {
  return elementsOf(root).find(({ name }) => name === 'body') ?? root
}
