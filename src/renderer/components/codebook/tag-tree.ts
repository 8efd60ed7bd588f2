import type { Tag } from '../../../shared/codebook/tag'
import type { TagId } from '../../../shared/core/ids'
import { live } from '../../../shared/notebook/lookup'
import type { Notebook } from '../../../shared/notebook/notebook'
import type { TagRow } from '../../../shared/notebook/queries'
import type { CommandRequest } from '../../state/command-request'
import type { Tree, TreeStep } from '../ui/tree-keys'

/** A tag with its subtags. `parent` is the one it is shown under, which differs from a parent that was deleted. */
export interface TagNode {
  readonly id: TagId
  readonly tag: Tag
  readonly parent: TagNode | null
  readonly children: readonly TagNode[]
}

/** The codebook as a tree, from its rows. */
export function tagTree(rows: readonly TagRow[]): readonly TagNode[] {
  const roots: TagNode[] = []
  const path: { node: TagNode; children: TagNode[] }[] = []
  for (const { tag, depth } of rows) {
    path.length = depth
    const above = path[depth - 1] ?? null
    const children: TagNode[] = []
    const node: TagNode = { id: tag.id, tag, parent: above?.node ?? null, children }
    ;(above?.children ?? roots).push(node)
    path.push({ node, children })
  }
  return roots
}

/** A tag as the tree lists it. */
export interface TreeLine {
  readonly node: TagNode
  /** From 1, as `position` among its siblings. */
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly isOpen: boolean
}

/** How keys lead through the lines. */
export const KEYS: Omit<Tree<TreeLine>, 'lines'> = {
  wordsOf: ({ node }) => node.tag.label,
  isOpen: ({ node, isOpen }) => (node.children.length > 0 ? isOpen : null),
  isAbove: (other, { node }) => other.node === node.parent,
}

/** The tags in order, those under a folded one left out. */
export function treeLines(roots: readonly TagNode[], folded: ReadonlySet<TagId>, level = 1): TreeLine[] {
  return roots.flatMap((node, index) => {
    const isOpen = !folded.has(node.id)
    const line = { node, level, position: index + 1, siblings: roots.length, isOpen }
    return [line, ...(isOpen ? treeLines(node.children, folded, level + 1) : [])]
  })
}

/** Where a tag that is dragged would go: into another one, or beside it. */
export interface TagDrop {
  readonly id: TagId
  readonly place: 'before' | 'after' | 'on'
}

/** The node of a tag, anywhere in the tree. */
export function findNode(nodes: readonly TagNode[], id: TagId | null): TagNode | null {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id)
    if (found) return found
  }
  return null
}

/** The command that moves a tag one step; null where there is nowhere to go. */
export function stepCommand(roots: readonly TagNode[], node: TagNode, step: TreeStep): CommandRequest | null {
  const { id, parent } = node
  const siblings = parent?.children ?? roots
  const at = siblings.findIndex((sibling) => sibling.id === id)
  const previous = siblings[at - 1]
  const next = siblings[at + 1]
  switch (step) {
    case 'up':
      return previous ? { type: 'tag.move', id, before: previous.id } : null
    case 'down':
      return next ? { type: 'tag.move', id, after: next.id } : null
    case 'in':
      return previous ? { type: 'tag.move', id, parentId: previous.id } : null
    case 'out':
      return parent ? { type: 'tag.move', id, parentId: parent.parent?.id ?? null, after: parent.id } : null
  }
}

/** The command for a tag dropped on another, or beside it. */
export function dropCommand(id: TagId, target: TagNode, place: TagDrop['place']): CommandRequest {
  if (place === 'on') return { type: 'tag.move', id, parentId: target.id }
  return { type: 'tag.move', id, parentId: target.parent?.id ?? null, [place]: target.id }
}

/** True when `node` is `id` or lies below it: nothing can be placed under itself. */
export function isWithin(node: TagNode | null, id: TagId): boolean {
  for (let at = node; at !== null; at = at.parent) if (at.id === id) return true
  return false
}

export interface TagUsage {
  readonly claims: number
  readonly highlights: number
}

/** How many claims and highlights carry each tag. */
export function tagUsage({
  claims,
  annotations,
}: Pick<Notebook, 'claims' | 'annotations'>): ReadonlyMap<TagId, TagUsage> {
  const usage = new Map<TagId, { claims: number; highlights: number }>()
  const at = (id: TagId) => {
    const entry = usage.get(id) ?? { claims: 0, highlights: 0 }
    usage.set(id, entry)
    return entry
  }
  for (const claim of live(claims)) for (const id of claim.tagIds) at(id).claims += 1
  for (const annotation of live(annotations)) for (const id of annotation.tagIds) at(id).highlights += 1
  return usage
}
