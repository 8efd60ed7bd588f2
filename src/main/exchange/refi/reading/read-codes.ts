import { TAG_COLORS, type Tag } from '../../../../shared/codebook/tag'
import type { TagId } from '../../../../shared/core/ids'
import { oneLine } from '../../../../shared/document/one-line'
import type { TreeElement } from '../../../documents/markup/tree'
import { nearestColor } from '../colors'
import type { Project } from './project'
import { childOf, childrenOf, guidIn, textIn } from './refi-xml'

/** Most codes that are read; no codebook that a person made comes near. */
const MAX_CODES = 20_000

/** Reads the `Codes` of a codebook as tags, each below the one it stands in. */
export function readCodes(project: Project, codebook: TreeElement): void {
  const { tags } = project.notebook
  // A list of what is still to do instead of recursion: a hostile file nests a hundred thousand deep.
  const open: { readonly element: TreeElement; readonly parentId: TagId | null }[] = []
  const add = (parent: TreeElement, parentId: TagId | null) => {
    const found = childrenOf(parent, 'Code').map((element) => ({ element, parentId }))
    open.push(...found.reverse())
  }
  for (const codes of childrenOf(codebook, 'Codes').reverse()) add(codes, null)
  let count = 0
  for (let next = open.pop(); next && count < MAX_CODES; next = open.pop(), count += 1) {
    const { element, parentId } = next
    const tag = tagOf(project, element, parentId, count)
    tags[tag.id] = tag
    const guid = guidIn(element, 'guid')
    if (guid !== '') project.tags.set(guid, tag.id)
    for (const ref of childrenOf(element, 'NoteRef')) project.notedTags.set(guidIn(ref, 'targetGUID'), tag.id)
    add(element, tag.id)
  }
}

function tagOf(project: Project, element: TreeElement, parentId: TagId | null, count: number): Tag {
  const description = textIn(childOf(element, 'Description')).trim()
  if (description.length > 10_000) project.losses.count('cut')
  return {
    id: project.newId('tag'),
    label: oneLine(element.get('name'), 200).trim() || 'Code without a name',
    color: nearestColor(element.get('color')) ?? TAG_COLORS[count % TAG_COLORS.length] ?? 'grey',
    description: description.slice(0, 10_000).toWellFormed(),
    parentId,
    order: project.nextOrder('tag'),
    createdAt: project.reading.at,
    updatedAt: project.reading.at,
  }
}
