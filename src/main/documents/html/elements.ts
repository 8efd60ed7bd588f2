import type { Mark } from '../../../shared/document/text-version'
import type { TreeElement } from '../markup/tree'

const set = (names: string) => new Set(names.split(' '))

/** What starts on a line of its own in a browser. */
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp',
)

/** Elements that hold no text of the document: scripts, controls, and what needs another program. */
const NOT_TEXT = set(
  'head script style template noscript noframes noembed iframe frame object embed applet svg canvas audio video map ' +
    'area button select datalist textarea input meter progress param source track link meta base title',
)

const MARKS: Readonly<Record<string, Mark['kind']>> = {
  sup: 'superscript',
  sub: 'subscript',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  del: 'strike',
  s: 'strike',
  strike: 'strike',
  // The reading of a character stands above it, as a raised word does.
  rt: 'superscript',
}

const STYLES: readonly (readonly [RegExp, Mark['kind']])[] = [
  [/font-style\s*:\s*(?:italic|oblique)/i, 'emphasis'],
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/text-decoration[^;:]*:[^;]*line-through/i, 'strike'],
  [/vertical-align\s*:\s*super/i, 'superscript'],
  [/vertical-align\s*:\s*sub\b/i, 'subscript'],
]

/** Whether an element starts and ends a line of text. */
export function isBlock({ name }: TreeElement): boolean {
  return BLOCKS.has(name)
}

/** Whether a browser would show nothing of an element, or nothing that is text of the document. */
export function isLeftOut(element: TreeElement): boolean {
  const { name, attributes } = element
  if (NOT_TEXT.has(name)) return true
  if (name === 'dialog') return !attributes.has('open')
  if (attributes.size === 0) return false
  if (attributes.has('hidden') && element.get('hidden') !== 'until-found') return true
  // Signs beside a heading, and the drawn twin of a formula; whole pages are hidden too while a box lies over them.
  if (element.get('aria-hidden') === 'true' && !isBlock(element)) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.get('style'))
}

/** The marks an element puts on its words, by its name or its style. */
export function marksOf(element: TreeElement): Mark['kind'][] {
  const named = Object.hasOwn(MARKS, element.name) ? MARKS[element.name] : undefined
  if (named !== undefined) return [named]
  const style = isBlock(element) ? '' : element.get('style')
  if (style === '') return []
  return STYLES.filter(([pattern]) => pattern.test(style)).map(([, kind]) => kind)
}

/** The level of a heading, 1 to 6; null for everything else. */
export function headingLevel(element: TreeElement): number | null {
  const level = /^h([1-6])$/.exec(element.name)?.[1]
  if (level !== undefined) return Number(level)
  if (element.get('role') !== 'heading') return null
  const said = Number(element.get('aria-level')) || 2
  return Math.min(6, Math.max(1, Math.round(said)))
}

/** Whether an element has one of these roles, by ARIA or by the structural vocabulary of EPUB (`epub:type`). */
export function hasRole(element: TreeElement, ...roles: readonly string[]): boolean {
  if (element.attributes.size === 0) return false
  const written = `${element.get('role')} ${element.get('epub:type')}`
  return written
    .toLowerCase()
    .split(/\s+/)
    .some((role) => roles.includes(role.replace(/^doc-/, '')))
}

/** Whether an element is a list of items. */
export function isList({ name }: TreeElement): boolean {
  return name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir'
}

/** Whether an element holds text whose white space is set as it is written. */
export function isPreformatted({ name }: TreeElement): boolean {
  return name === 'pre' || name === 'listing' || name === 'xmp' || name === 'plaintext'
}
