import { CornerUpRight } from 'lucide-react'
import { useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { ClaimId } from '../../../shared/core/ids'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import { useNotebook } from '../../state/session'
import { EvidenceItem } from '../evidence/EvidenceItem'
import { Button } from '../ui/Button'
import { shorten } from '../ui/words'
import { openClaim } from './open-claim'

/** The cell that is open: whose it is, and where it is on the screen. */
export interface OpenCell {
  readonly claimId: ClaimId
  readonly key: string
  readonly element: HTMLElement
}

interface Props {
  readonly cell: OpenCell
  readonly links: readonly EvidenceLink[]
  readonly onClose: () => void
}

/** The evidence of a cell, with ways to its passages and to the claim. */
export function CellPopover({ cell, links, onClose }: Props) {
  const trigger = useRef<Element | null>(cell.element)
  const claim = useNotebook().claims[cell.claimId]
  if (!claim || links.length === 0) return null
  return (
    <Popover
      className="ui-popover matrix-popover"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom start"
      offset={2}
    >
      <Dialog className="matrix-dialog" aria-label={`Evidence for: ${shorten(claim.statement, 80)}`}>
        <p className="matrix-dialog-claim" dir="auto">
          {claim.statement}
        </p>
        <ul className="ev-list">
          {links.map((link) => (
            <EvidenceItem key={link.id} link={link} />
          ))}
        </ul>
        <Button
          size="small"
          tone="quiet"
          icon={<CornerUpRight size={14} aria-hidden />}
          onPress={() => {
            onClose()
            openClaim(claim)
          }}
        >
          Go to claim
        </Button>
      </Dialog>
    </Popover>
  )
}
