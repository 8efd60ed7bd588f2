import { FolderInput, Gauge, Tag, Tags, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { claimsOf } from '../../../shared/notebook/queries'
import { chooseNone, useClaimSelection } from '../../state/claim-selection'
import { useNotebook } from '../../state/session'
import { CERTAINTY_TERMS } from '../claims/certainty-terms'
import { MoveDialog } from '../library/MoveDialog'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Item, MenuPopover } from '../ui/MenuButton'
import { count } from '../ui/words'
import { deleteClaims, moveClaims, rateClaims } from './bulk'
import { TagDialog, type TagAsk } from './TagDialog'
import '../../styles/views.css'

/** What can be done with the selected claims together, each with one undo. Not there while none is selected. */
export function BulkBar() {
  const notebook = useNotebook()
  const chosen = useClaimSelection((state) => state.ids)
  const [asks, setAsks] = useState<TagAsk | 'move' | null>(null)
  if (chosen.size === 0) return null
  const ids = claimsOf(notebook).flatMap(({ id }) => (chosen.has(id) ? [id] : []))
  if (ids.length === 0) return null
  return (
    <div className="bulk" role="group" aria-label="Selected claims" data-focus-goes-back>
      <span className="bulk-count" role="status">
        {ids.length.toLocaleString('en')} selected
      </span>
      <Button size="small" tone="quiet" icon={<Tag size={14} aria-hidden />} onPress={() => setAsks('tag')}>
        Tag…
      </Button>
      <Button
        size="small"
        tone="quiet"
        icon={<Tags size={14} aria-hidden />}
        onPress={() => setAsks('untag')}
      >
        Remove tag…
      </Button>
      <Button
        size="small"
        tone="quiet"
        icon={<FolderInput size={14} aria-hidden />}
        onPress={() => setAsks('move')}
      >
        Move…
      </Button>
      <MenuTrigger>
        <Button size="small" tone="quiet" icon={<Gauge size={14} aria-hidden />}>
          Rate
        </Button>
        <MenuPopover label="Certainty">
          {CERTAINTY_TERMS.map(({ key, label }) => (
            <Item
              key={key}
              label={label}
              onAction={() => void rateClaims(ids, key === 'none' ? null : key)}
            />
          ))}
        </MenuPopover>
      </MenuTrigger>
      <Button
        size="small"
        tone="danger"
        icon={<Trash2 size={14} aria-hidden />}
        onPress={() => void deleteClaims(ids)}
      >
        Delete
      </Button>
      <IconButton label="Clear the selection" size="small" className="bulk-clear" onPress={chooseNone}>
        <X size={15} aria-hidden />
      </IconButton>
      {asks === 'move' && (
        <MoveDialog
          title={`Move ${count(ids.length, 'claim')}`}
          lead="They keep their order, after the claims that are there."
          current={null}
          onClose={() => setAsks(null)}
          onMove={({ documentId, section }) => moveClaims(ids, documentId, section)}
        />
      )}
      {(asks === 'tag' || asks === 'untag') && (
        <TagDialog ids={ids} asks={asks} onClose={() => setAsks(null)} />
      )}
    </div>
  )
}
