import { internalTarget, resolvePath, unescaped } from '../html/internal-links'
import { closest, elementsOf, wordsOf, type TreeElement } from '../markup/tree'

/** An entry of a book's table of contents: where it leads and how deep it stands, from 1. */
export interface Chapter {
  readonly title: string
  readonly level: number
}

const DEEPEST = 6
/** Elements looked at for the depth of an entry: nothing anybody reads is nested deeper. */
const MAX_CLIMB = 100

/** Titles by the path of the file they lead to; of several into one file, the first. */
export type Contents = ReadonlyMap<string, Chapter>

/** The table of contents of EPUB 3: the links of the navigation page's list. */
export function contentsOfNav(path: string, root: TreeElement): Contents {
  const navs = elementsOf(root).filter(({ name }) => name === 'nav')
  const toc = navs.find((nav) => nav.get('epub:type').split(/\s+/).includes('toc')) ?? navs[0] ?? root
  const found = new Map<string, Chapter>()
  for (const link of elementsOf(toc).filter(({ name }) => name === 'a')) {
    add(found, path, link.get('href'), wordsOf(link, 300), depthOf(link, 'ol', toc))
  }
  return found
}

/** The table of contents of EPUB 2 (NCX). */
export function contentsOfNcx(path: string, root: TreeElement): Contents {
  const found = new Map<string, Chapter>()
  const labels = new Map<TreeElement, string>()
  for (const element of elementsOf(root)) {
    const { parent } = element
    if (parent?.name !== 'navPoint') continue
    if (element.name === 'navLabel') labels.set(parent, wordsOf(element, 300))
    if (element.name !== 'content') continue
    add(found, path, element.get('src'), labels.get(parent) ?? '', depthOf(element, 'navPoint', root))
  }
  return found
}

function add(found: Map<string, Chapter>, from: string, href: string, title: string, level: number): void {
  const target = href.includes('#') ? internalTarget(from, href)?.replace(/#.*$/, '') : undefined
  const path = target ?? resolvePath(from, unescaped(href))
  if (title !== '' && !found.has(path)) found.set(path, { title, level: Math.min(6, Math.max(1, level)) })
}

function depthOf(element: TreeElement, name: string, top: TreeElement): number {
  let depth = 0
  let climbed = 0
  closest(element, (above) => {
    if (above.name === name) depth += 1
    climbed += 1
    return above === top || depth > DEEPEST || climbed > MAX_CLIMB
  })
  return depth
}
