import { closest, TreeElement, TreeText, walk, wordsOf } from '../markup/tree'
import { hasRole, isLeftOut } from './elements'
import { findByReadability } from './readability'

/** Fewer characters are a teaser, not an article. */
const MIN_ARTICLE = 500
/** Share of a page's running text, links not counted, that an article must have to be the page's article. */
const MIN_SHARE = 0.5
/** What looks like furniture is kept when it holds more of the article than this. */
const MAX_FURNITURE_SHARE = 0.3

const FURNITURE_ROLES = [
  'navigation',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'banner',
  'contentinfo',
  'alert',
]
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:sidebar|breadcrumbs?|share|sharing|social|related|newsletter|subscribe|cookie|consent|promo|advert\w*|sponsor\w*|comments?|pagination|site-?(?:header|footer|nav)|menu|navbar|toc-?mobile|skip-?link|print-?only)(?:$|[\s_-])/i

/** What of a page is read. */
export interface ReadingPlan {
  /** Passed over with all they hold: menus, side columns, what stands around the article. Empty: all is read. */
  readonly leftOut: ReadonlySet<TreeElement>
}

/**
 * Chooses between the article of a page and all of it. A page without menus and the like is read whole. Else the article
 * is what the page marks as its main part, or what Readability finds when that is most of the page's running text; a page
 * with neither is read whole.
 */
export async function readingPlan(root: TreeElement): Promise<ReadingPlan> {
  const visible = visibleElements(root)
  const furniture = visible.filter(isFurniture)
  if (furniture.length === 0) return { leftOut: new Set() }
  const lengths = textLengths(root)
  const all = lengths.get(root) ?? 0
  const lengthOf = (element: TreeElement) => lengths.get(element) ?? 0
  const found = mainPart(visible) ?? (await findByReadability(root, visible))
  const isClear = found !== null && lengthOf(found) >= MIN_ARTICLE && lengthOf(found) >= all * MIN_SHARE
  if (!isClear) return { leftOut: new Set() }
  const kept = [found, ...titleOutside(found, visible)]
  const leftOut = around(root, kept)
  for (const element of furniture) {
    const isInside = closest(element, (above) => above === found) !== null && element !== found
    if (isInside && lengthOf(element) < lengthOf(found) * MAX_FURNITURE_SHARE) leftOut.add(element)
  }
  // Nothing of note is lost when what stands around the article is empty.
  return { leftOut: [...leftOut].some((element) => wordsOf(element, 1) !== '') ? leftOut : new Set() }
}

function isFurniture(element: TreeElement): boolean {
  const { name, attributes } = element
  if (name === 'nav' || name === 'form') return true
  if (attributes.size === 0 || name === 'body' || name === 'html') return isPageEnd(element)
  if (hasRole(element, 'footnote', 'footnotes', 'endnotes', 'bibliography', 'toc')) return false
  if (hasRole(element, ...FURNITURE_ROLES, 'complementary')) return true
  return isPageEnd(element) || FURNITURE_NAMES.test(`${element.get('class')} ${element.get('id')}`)
}

/** The head and the foot of a page, but not those of an article. */
function isPageEnd({ name, parent }: TreeElement): boolean {
  if (name !== 'header' && name !== 'footer') return false
  return closest(parent, (above) => above.name === 'article' || above.name === 'main') === null
}

/** What the page itself calls its main part; null when it names none, or several. */
function mainPart(visible: readonly TreeElement[]): TreeElement | null {
  const mains = visible.filter((element) => element.name === 'main' || hasRole(element, 'main'))
  const articles = visible.filter(({ name }) => name === 'article')
  const bodies = visible.filter((element) => element.get('itemprop') === 'articleBody')
  if (articles.length === 1 && articles[0]) return articles[0]
  if (mains.length === 1 && mains[0]) return mains[0]
  return bodies.length === 1 ? (bodies[0] ?? null) : null
}

/** The page's title, when it stands before the article. */
function titleOutside(article: TreeElement, visible: readonly TreeElement[]): TreeElement[] {
  const titles = visible.filter(({ name }) => name === 'h1')
  const [title] = titles
  if (titles.length !== 1 || !title || closest(title, (above) => above === article)) return []
  const isBefore = visible.indexOf(title) < visible.indexOf(article)
  const isOfPage = closest(title, ({ name }) => name === 'nav' || name === 'aside') === null
  return isBefore && isOfPage ? [title] : []
}

function visibleElements(root: TreeElement): TreeElement[] {
  const found: TreeElement[] = []
  walk(root, (node) => {
    if (!(node instanceof TreeElement)) return 'over'
    if (node !== root && isLeftOut(node)) return 'over'
    found.push(node)
    return 'into'
  })
  return found
}

/** Characters of running text in each element: what is visible and no link. */
function textLengths(root: TreeElement): Map<TreeElement, number> {
  const lengths = new Map<TreeElement, number>()
  const add = (element: TreeElement, count: number) =>
    lengths.set(element, (lengths.get(element) ?? 0) + count)
  walk(
    root,
    (node) => {
      if (node instanceof TreeText) {
        const { parent } = node
        if (parent) add(parent, node.text.replace(/\s+/g, ' ').length)
        return 'over'
      }
      return isLeftOut(node) || (node.name === 'a' && node.attributes.has('href')) ? 'over' : 'into'
    },
    (element) => {
      if (element.parent) add(element.parent, lengths.get(element) ?? 0)
    },
  )
  return lengths
}

/** The elements that stand around those to keep. */
function around(root: TreeElement, kept: readonly TreeElement[]): Set<TreeElement> {
  const above = new Set<TreeElement>()
  for (const element of kept) closest(element, (each) => !above.add(each))
  const leftOut = new Set<TreeElement>()
  walk(root, (node) => {
    if (node instanceof TreeText || kept.includes(node)) return 'over'
    if (above.has(node)) return 'into'
    leftOut.add(node)
    return 'over'
  })
  return leftOut
}
