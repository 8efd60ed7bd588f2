import type { Tag } from '../../../shared/codebook/tag'
import type { TagId } from '../../../shared/core/ids'
import { compareOrder } from '../../../shared/core/order'
import type { Notebook } from '../../../shared/notebook/notebook'
import type { WrittenFile } from '../bundle'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import { hexOf } from './colors'
import { guidOf } from './guid'
import { element, words, XML_HEAD } from './xml'

/** The name of the codebook's form. */
const CODEBOOK = 'urn:QDA-XML:codebook:1.0'

/** The tags of a notebook as a codebook of REFI-QDA, `.qdc`. */
export function writeQdc(whole: Notebook): WrittenFile {
  const notebook = withoutDeleted(whole)
  const codes = codesOf(notebook)
  const root = element('CodeBook', { xmlns: CODEBOOK, origin: 'Postil' }, [element('Codes', {}, codes)])
  return {
    bytes: new TextEncoder().encode(`${XML_HEAD}${root}\n`),
    notKept: codes.length === 0 ? ['The notebook has no tags, so the codebook is empty.'] : [],
  }
}

/** The `Code` elements of a notebook's tags, each with those below it. */
export function codesOf(notebook: Notebook): string[] {
  const below = new Map<TagId | null, Tag[]>()
  for (const tag of Object.values(notebook.tags)) {
    below.set(tag.parentId, [...(below.get(tag.parentId) ?? []), tag])
  }
  const under = (parent: TagId | null): string[] =>
    (below.get(parent) ?? [])
      .sort(compareOrder)
      .map(({ id, label, color, description }) =>
        element(
          'Code',
          { guid: guidOf(notebook.id, id), name: label, isCodable: 'true', color: hexOf(color) },
          [...words('Description', description), ...under(id)],
        ),
      )
  return under(null)
}
