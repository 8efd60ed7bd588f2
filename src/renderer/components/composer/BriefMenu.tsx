import { ArrowDown, ArrowUp, ChevronDown, Copy, FileText, PenLine, Plus, Trash2 } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import type { BriefId } from '../../../shared/core/ids'
import type { Brief } from '../../../shared/notebook/brief'
import { briefsOf } from '../../../shared/notebook/queries'
import { apply, undo } from '../../state/actions'
import { stepBrief } from '../../state/brief-changes'
import { showBrief, useBriefView } from '../../state/brief-view'
import { announce, showMessage } from '../../state/messages'
import { useNotebook, useSession } from '../../state/session'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { Item, MenuLine, MenuPopover } from '../ui/MenuButton'

/** The notebook's briefs: to choose one, to add one, and what can be done with the one that is shown. */
export function BriefMenu({ brief }: { readonly brief: Brief }) {
  const briefs = briefsOf(useNotebook())
  return (
    <MenuTrigger>
      <Button
        tone="quiet"
        className="comp-brief"
        aria-label={`Brief: ${brief.name}`}
        icon={<FileText size={16} aria-hidden />}
      >
        <span className="comp-brief-name">{brief.name}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <MenuPopover label="Briefs of this notebook">
        {briefs.map(({ id, name }) => (
          <Item
            key={id}
            id={id}
            label={name}
            icon={id === brief.id ? <FileText size={15} /> : undefined}
            aria-label={id === brief.id ? `${name}, shown` : name}
            onAction={() => showBrief(id)}
          />
        ))}
        <MenuLine />
        <Item label="New brief…" icon={<Plus size={15} />} onAction={() => name('new')} />
        <Item label="Duplicate this brief…" icon={<Copy size={15} />} onAction={() => name('copy')} />
        <Item label="Rename this brief…" icon={<PenLine size={15} />} onAction={() => name('rename')} />
        {briefs.length > 1 && (
          <>
            <Item
              label="Move this brief up"
              icon={<ArrowUp size={15} />}
              // Stays open: a step further is the same key again, and the list above shows where it is.
              shouldCloseOnSelect={false}
              onAction={() => void move(brief, 'up')}
            />
            <Item
              label="Move this brief down"
              icon={<ArrowDown size={15} />}
              shouldCloseOnSelect={false}
              onAction={() => void move(brief, 'down')}
            />
          </>
        )}
        <Item
          label="Delete this brief"
          icon={<Trash2 size={15} />}
          tone="danger"
          isDisabled={briefs.length === 1}
          onAction={() => void remove(brief, briefs.find(({ id }) => id !== brief.id)?.id ?? null)}
        />
      </MenuPopover>
    </MenuTrigger>
  )
}

function name(of: 'new' | 'copy' | 'rename'): void {
  openDialog({ kind: 'name-brief', of })
}

async function move({ id, name }: Brief, step: 'up' | 'down'): Promise<void> {
  // The first brief is shown as long as none was chosen; the one that was moved stays.
  useBriefView.setState({ briefId: id })
  const isMoved = await stepBrief(id, step)
  const { open } = useSession.getState()
  if (!open) return
  const briefs = briefsOf(open.notebook)
  const place = `${briefs.findIndex((brief) => brief.id === id) + 1} of ${briefs.length}`
  announce(isMoved ? `“${name}” moved ${step}: ${place}` : `“${name}” stays where it is: ${place}`)
}

async function remove({ id, name }: Brief, next: BriefId | null): Promise<void> {
  if (!(await apply({ type: 'brief.delete', id }))) return
  if (next !== null) showBrief(next)
  showMessage({
    tone: 'news',
    text: `“${name}” is deleted.`,
    hint: null,
    action: { label: 'Undo', run: () => void undo().then(() => showBrief(id)) },
  })
}
