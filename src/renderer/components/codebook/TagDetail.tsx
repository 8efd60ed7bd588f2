import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease } from 'lucide-react'
import { TAG_COLORS } from '../../../shared/codebook/tag'
import type { TagId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { DraftField } from '../ui/DraftField'
import { IconButton } from '../ui/IconButton'
import type { TreeStep } from '../ui/tree-keys'
import { ColorChoice } from './ColorChoice'
import { stepCommand, type TagNode, type TagUsage } from './tag-tree'
import { TagEnd } from './TagEnd'
import { usageWords } from './usage-words'

interface Props {
  readonly node: TagNode
  readonly roots: readonly TagNode[]
  readonly usage: ReadonlyMap<TagId, TagUsage>
  readonly onChoose: (id: TagId) => void
}

const STEPS: readonly { readonly step: TreeStep; readonly label: string; readonly Icon: typeof ArrowUp }[] = [
  { step: 'up', label: 'Move up', Icon: ArrowUp },
  { step: 'down', label: 'Move down', Icon: ArrowDown },
  { step: 'out', label: 'Move out one level', Icon: IndentDecrease },
  { step: 'in', label: 'Nest under the tag above', Icon: IndentIncrease },
]

/** One tag: its name, colour and description, its place, and how to end it. */
export function TagDetail({ node, roots, usage, onChoose }: Props) {
  const { tag } = node
  return (
    <section className="code-detail" aria-label={`Tag ${tag.label}`}>
      <DraftField field={`tag-label:${tag.id}`} label="Name" saved={tag.label} />
      <ColorChoice
        value={tag.color}
        colors={TAG_COLORS}
        onChange={(color) => void apply({ type: 'tag.update', id: tag.id, color })}
      />
      <DraftField
        field={`tag-description:${tag.id}`}
        label="Description"
        saved={tag.description}
        rows={3}
        placeholder="When to use it, and when not"
      />
      <div className="code-place">
        <span className="ui-label">Place</span>
        <div role="group" aria-label="Place" className="code-steps">
          {STEPS.map(({ step, label, Icon }) => {
            const command = stepCommand(roots, node, step)
            return (
              <IconButton
                key={step}
                label={label}
                isDisabled={command === null}
                onPress={() => void (command && apply(command))}
              >
                <Icon size={16} aria-hidden />
              </IconButton>
            )
          })}
        </div>
      </div>
      <p className="ui-hint">{usageWords(usage.get(tag.id))}</p>
      <TagEnd node={node} roots={roots} usage={usage} onMerged={onChoose} />
    </section>
  )
}
