import { ArrowDown, ArrowUp, FolderInput, Trash2 } from 'lucide-react'
import type { NoteId } from '../../../shared/core/ids'
import type { Note } from '../../../shared/note/note'
import { apply, undo } from '../../state/actions'
import { showMessage } from '../../state/messages'
import { moveWithin } from '../../state/moves'
import { openDialog } from '../../state/view'
import { ListMenu } from '../ui/ListMenu'
import { Item, MenuLine } from '../ui/MenuButton'
import { shorten } from '../ui/words'

interface Props {
  readonly note: Note
  readonly ids: readonly NoteId[]
}

/** What can be done with a note as a whole. */
export function NoteMenu({ note, ids }: Props) {
  return (
    <ListMenu label={`Actions for note: ${shorten(note.text, 40) || 'empty'}`}>
      {() => <Items note={note} ids={ids} />}
    </ListMenu>
  )
}

function Items({ note, ids }: Props) {
  const at = ids.indexOf(note.id)
  return (
    <>
      <Item
        label="Move to section…"
        icon={<FolderInput size={15} />}
        onAction={() => openDialog({ kind: 'move-note', noteId: note.id })}
      />
      <Item
        label="Move up"
        icon={<ArrowUp size={15} />}
        isDisabled={at <= 0}
        onAction={() => void moveWithin('note', ids, note.id, -1)}
      />
      <Item
        label="Move down"
        icon={<ArrowDown size={15} />}
        isDisabled={at < 0 || at === ids.length - 1}
        onAction={() => void moveWithin('note', ids, note.id, 1)}
      />
      <MenuLine />
      <Item label="Delete" tone="danger" icon={<Trash2 size={15} />} onAction={() => void remove(note.id)} />
    </>
  )
}

async function remove(id: NoteId): Promise<void> {
  if (!(await apply({ type: 'note.delete', id }))) return
  showMessage({
    tone: 'news',
    text: 'Note deleted',
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
}
