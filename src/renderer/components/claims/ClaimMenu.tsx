import { ArrowDown, ArrowUp, CornerUpRight, FolderInput, Trash2 } from 'lucide-react'
import type { Claim } from '../../../shared/claim/claim'
import type { ClaimId } from '../../../shared/core/ids'
import { apply, undo } from '../../state/actions'
import { showMessage } from '../../state/messages'
import { moveWithin } from '../../state/moves'
import { openDialog } from '../../state/view'
import { ListMenu } from '../ui/ListMenu'
import { Item, MenuLine } from '../ui/MenuButton'
import { shorten } from '../ui/words'
import { activateClaim } from './activate'

interface Props {
  readonly claim: Claim
  /** The claims of the list in order. */
  readonly idsOf: () => readonly ClaimId[]
}

/** What can be done with a claim as a whole; also the keyboard's way to what is dragged otherwise. */
export function ClaimMenu({ claim, idsOf }: Props) {
  return (
    <ListMenu label={`Actions for claim: ${shorten(claim.statement, 60)}`}>
      {() => <Items claim={claim} ids={idsOf()} />}
    </ListMenu>
  )
}

function Items({ claim, ids }: { readonly claim: Claim; readonly ids: readonly ClaimId[] }) {
  const at = ids.indexOf(claim.id)
  return (
    <>
      <Item
        label="Go to passage"
        icon={<CornerUpRight size={15} />}
        isDisabled={claim.annotationId === null}
        onAction={() => activateClaim(claim)}
      />
      <Item
        label="Move to section…"
        icon={<FolderInput size={15} />}
        onAction={() => openDialog({ kind: 'move-claim', claimId: claim.id })}
      />
      <Item
        label="Move up"
        icon={<ArrowUp size={15} />}
        isDisabled={at <= 0}
        onAction={() => void moveWithin('claim', ids, claim.id, -1)}
      />
      <Item
        label="Move down"
        icon={<ArrowDown size={15} />}
        isDisabled={at < 0 || at === ids.length - 1}
        onAction={() => void moveWithin('claim', ids, claim.id, 1)}
      />
      <MenuLine />
      <Item label="Delete" tone="danger" icon={<Trash2 size={15} />} onAction={() => void remove(claim.id)} />
    </>
  )
}

async function remove(id: ClaimId): Promise<void> {
  if (!(await apply({ type: 'claim.delete', id }))) return
  showMessage({
    tone: 'news',
    text: 'Claim deleted',
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
}
