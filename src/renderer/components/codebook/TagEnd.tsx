import { Merge, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { TagId } from '../../../shared/core/ids'
import { apply, undo } from '../../state/actions'
import { showMessage } from '../../state/messages'
import { Button } from '../ui/Button'
import { SearchList } from '../ui/SearchList'
import { isWithin, type TagNode, type TagUsage } from './tag-tree'
import { usageWords } from './usage-words'

interface Props {
  readonly node: TagNode
  readonly roots: readonly TagNode[]
  readonly usage: ReadonlyMap<TagId, TagUsage>
  readonly onMerged: (into: TagId) => void
}

/** Merging a tag into another and deleting it; both ask first and both can be undone. */
export function TagEnd({ node, roots, usage, onMerged }: Props) {
  const [asks, setAsks] = useState<'merge' | 'delete' | null>(null)
  // The button that asked is there again after an answer of no, and has the focus again.
  const [asked, setAsked] = useState<typeof asks>(null)
  const { tag } = node
  const giveUp = () => {
    setAsked(asks)
    setAsks(null)
  }
  if (asks === 'merge') {
    return <MergeInto node={node} roots={roots} onMerged={onMerged} onCancel={giveUp} />
  }
  if (asks === 'delete') {
    return (
      <div className="code-ask" role="group" aria-label="Delete tag">
        <p>
          {usageWords(usage.get(tag.id))} {node.children.length > 0 ? 'Its subtags move up one level.' : ''}
        </p>
        <div className="code-buttons">
          <Button size="small" autoFocus onPress={giveUp}>
            Keep
          </Button>
          <Button
            size="small"
            tone="danger"
            onPress={() => {
              // Its line in the tree; the one that follows it has the focus next.
              document.querySelector<HTMLElement>('.code-tree [tabindex="0"]')?.focus()
              setAsks(null)
              void end({ type: 'tag.delete', id: tag.id }, `Deleted the tag “${tag.label}”`)
            }}
          >
            Delete tag
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="code-buttons">
      <Button
        size="small"
        icon={<Merge size={14} aria-hidden />}
        autoFocus={asked === 'merge'}
        onPress={() => setAsks('merge')}
      >
        Merge into…
      </Button>
      <Button
        size="small"
        tone="danger"
        icon={<Trash2 size={14} aria-hidden />}
        autoFocus={asked === 'delete'}
        onPress={() => setAsks('delete')}
      >
        Delete…
      </Button>
    </div>
  )
}

interface MergeProps {
  readonly node: TagNode
  readonly roots: readonly TagNode[]
  readonly onMerged: (into: TagId) => void
  readonly onCancel: () => void
}

function MergeInto({ node, roots, onMerged, onCancel }: MergeProps) {
  const [into, setInto] = useState<TagId | null>(null)
  const others = flatten(roots).filter((other) => !isWithin(other, node.id))
  const target = others.find((other) => other.id === into)
  const merge = async () => {
    if (!target) return
    const words = `Merged “${node.tag.label}” into “${target.tag.label}”`
    if (await end({ type: 'tag.merge', from: node.id, into: target.id }, words)) onMerged(target.id)
  }
  return (
    <div className="code-ask" role="group" aria-label="Merge tag">
      <SearchList
        label="Tags to merge into"
        placeholder="Merge into which tag?"
        choices={others.map(({ id, tag }) => ({
          id,
          title: tag.label,
          icon: <span className={`tag-dot tag-dot--in-list tag--${tag.color}`} aria-hidden />,
        }))}
        selected={into}
        onSelect={setInto}
        empty="There is no other tag."
        autoFocus
      />
      <div className="code-buttons">
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        <Button size="small" tone="primary" isDisabled={!target} onPress={() => void merge()}>
          Merge
        </Button>
      </div>
    </div>
  )
}

async function end(command: Parameters<typeof apply>[0], words: string): Promise<boolean> {
  if (!(await apply(command))) return false
  showMessage({
    tone: 'news',
    text: words,
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
  return true
}

function flatten(nodes: readonly TagNode[]): TagNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}
