import type { TreeStep } from '../ui/tree-keys'
import type { TagNode } from './tag-tree'

/** What a tag that was moved one step is told to have done: "Moved up: 2 of 5", "Moved into “Method”". */
export function stepWords(roots: readonly TagNode[], node: TagNode, step: TreeStep): string {
  const siblings = node.parent?.children ?? roots
  const at = siblings.findIndex(({ id }) => id === node.id)
  switch (step) {
    case 'up':
      return `Moved up: ${at} of ${siblings.length}`
    case 'down':
      return `Moved down: ${at + 2} of ${siblings.length}`
    case 'in':
      return `Moved into “${siblings[at - 1]?.tag.label ?? ''}”`
    case 'out':
      return `Moved out of “${node.parent?.tag.label ?? ''}”`
  }
}
