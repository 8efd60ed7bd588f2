import { ChevronDown, Copy, FileText, PenLine, Plus, Trash2 } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import type { BriefId } from '../../../shared/core/ids'
import type { Brief } from '../../../shared/notebook/brief'
import { briefsOf } from '../../../shared/notebook/queries'
import { apply, undo } from '../../state/actions'
import { showBrief } from '../../state/brief-view'
import { showMessage } from '../../state/messages'
import { useNotebook } from '../../state/session'
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
