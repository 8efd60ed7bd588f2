import {
  ArrowDown,
  ArrowUp,
  BookOpen,
  CornerDownRight,
  EyeOff,
  FolderInput,
  IndentDecrease,
  IndentIncrease,
  PenLine,
  Trash2,
} from 'lucide-react'
import { wordPart } from '../../state/brief-view'
import { openDialog } from '../../state/view'
import { printedKeys } from '../commands/keys'
import { ListMenu } from '../ui/ListMenu'
import { Item, MenuLine } from '../ui/MenuButton'
import type { TreeStep } from '../ui/tree-keys'
import { openClaim } from '../views/open-claim'
import type { OutlineLine } from './outline-lines'
import { headingBeside } from './outline-moves'

interface Props {
  readonly line: OutlineLine
  readonly label: string
  /** Whether Tab leads from the line to its menu. */
  readonly isTabbable: boolean
  readonly onStep: (line: OutlineLine, step: TreeStep) => Promise<void>
  readonly onRemove: (line: OutlineLine) => Promise<void>
}

const STEPS = [
  { step: 'up', label: 'Move up', key: 'Alt+ArrowUp', icon: <ArrowUp size={15} /> },
  { step: 'down', label: 'Move down', key: 'Alt+ArrowDown', icon: <ArrowDown size={15} /> },
  { step: 'out', label: 'One level out', key: 'Alt+ArrowLeft', icon: <IndentDecrease size={15} /> },
  { step: 'in', label: 'One level in', key: 'Alt+ArrowRight', icon: <IndentIncrease size={15} /> },
] as const

/** What can be done with a line of the outline; also the way of who does not drag. */
export function OutlineRowMenu({ line, label, isTabbable, onStep, onRemove }: Props) {
  const steps = line.kind === 'part' ? STEPS : STEPS.slice(0, 2)
  const isOwn = line.entry.of === null
  return (
    <ListMenu label={label} isTabbable={isTabbable}>
      {() => (
        <>
          {line.kind === 'part' && (
            <Item
              label="Heading and introduction"
              keys={printedKeys('Enter')}
              icon={<PenLine size={15} />}
              onAction={() => wordPart(line.entry.part.id)}
            />
          )}
          {steps.map(({ step, label: words, key, icon }) => (
            <Item
              key={step}
              label={words}
              keys={printedKeys(key)}
              icon={icon}
              onAction={() => void onStep(line, step)}
            />
          ))}
          <MenuLine />
          {line.kind === 'part' ? (
            <>
              <Item
                label="Add heading above"
                icon={<CornerDownRight size={15} />}
                onAction={() => void headingBeside(line, 'before')}
              />
              <Item
                label="Add heading below"
                icon={<CornerDownRight size={15} />}
                onAction={() => void headingBeside(line, 'after')}
              />
              <MenuLine />
              <Item
                label={isOwn ? 'Delete heading' : 'Leave out of the brief'}
                keys={printedKeys('Delete')}
                tone={isOwn ? 'danger' : 'plain'}
                icon={isOwn ? <Trash2 size={15} /> : <EyeOff size={15} />}
                onAction={() => void onRemove(line)}
              />
            </>
          ) : (
            <>
              <Item
                label="Move to heading…"
                icon={<FolderInput size={15} />}
                onAction={() => openDialog({ kind: 'move-in-brief', claimId: line.claim.id })}
              />
              <Item
                label="Go to the claim"
                icon={<BookOpen size={15} />}
                onAction={() => openClaim(line.claim)}
              />
            </>
          )}
        </>
      )}
    </ListMenu>
  )
}
