import { CornerUpRight, FolderInput, Quote, Tag, Tags, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import { openDialog } from '../../state/view'
import { ListMenu } from '../ui/ListMenu'
import { Item, MenuLine } from '../ui/MenuButton'
import { shorten } from '../ui/words'
import { deleteClaims } from './bulk'
import { TagDialog, type TagAsk } from './TagDialog'
import { openClaim } from './open-claim'

interface Props {
  readonly claim: Claim
  readonly isTabbable: boolean
}

/** What can be done with a card; also the keyboard's way to what is dragged otherwise. */
export function CardMenu({ claim, isTabbable }: Props) {
  const [asks, setAsks] = useState<TagAsk | null>(null)
  return (
    <>
      <ListMenu label={`Actions for claim: ${shorten(claim.statement, 60)}`} isTabbable={isTabbable}>
        {() => (
          <>
            <Item label="Go to claim" icon={<CornerUpRight size={15} />} onAction={() => openClaim(claim)} />
            <Item
              label="Add evidence…"
              icon={<Quote size={15} />}
              onAction={() => openDialog({ kind: 'evidence', claimId: claim.id, passage: null })}
            />
            <MenuLine />
            <Item
              label="Move to section…"
              icon={<FolderInput size={15} />}
              onAction={() => openDialog({ kind: 'move-claim', claimId: claim.id })}
            />
            <Item label="Add tag…" icon={<Tag size={15} />} onAction={() => setAsks('tag')} />
            <Item
              label="Remove tag…"
              icon={<Tags size={15} />}
              isDisabled={claim.tagIds.length === 0}
              onAction={() => setAsks('untag')}
            />
            <MenuLine />
            <Item
              label="Delete"
              tone="danger"
              icon={<Trash2 size={15} />}
              onAction={() => void deleteClaims([claim.id])}
            />
          </>
        )}
      </ListMenu>
      {asks && <TagDialog ids={[claim.id]} asks={asks} onClose={() => setAsks(null)} />}
    </>
  )
}
