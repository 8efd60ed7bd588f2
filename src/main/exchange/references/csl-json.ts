import { cslItem, type CslItem } from '../../../shared/document/csl-item'
import type { ListedSource } from './sources'

/** A source as an item of CSL-JSON. What stands for "no date" is kept as words; a style would say it by itself. */
export function cslJson({ key, source }: ListedSource): CslItem {
  const item = cslItem(key, source)
  const words = source.year.trim()
  return item['issued'] === undefined && words !== '' ? { ...item, issued: { literal: words } } : item
}
