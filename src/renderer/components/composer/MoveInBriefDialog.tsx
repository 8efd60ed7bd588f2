import { useMemo, useState } from 'react'
import { outlineOf } from '../../../shared/brief/outline'
import type { ClaimId } from '../../../shared/core/ids'
import { placeClaim } from '../../state/brief-changes'
import { shownBrief } from '../../state/brief-view'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { SearchList } from '../ui/SearchList'
import { shorten } from '../ui/words'
import { titleOf } from './outline-lines'

/** Puts a claim under another heading of the brief. In the notebook it stays where it is filed. */
export function MoveInBriefDialog({ claimId }: { readonly claimId: ClaimId }) {
  const notebook = useNotebook()
  const claim = notebook.claims[claimId]
  const entries = useMemo(() => outlineOf(notebook, shownBrief(notebook)), [notebook])
  const now = entries.find(({ claims }) => claims.some(({ id }) => id === claimId))?.part.id ?? null
  const [chosen, setChosen] = useState(now)
  if (!claim) return null
  const move = () => {
    closeDialog()
    if (chosen === null) return
    void placeClaim(claimId, (current) => {
      const entry = current.find(({ part }) => part.id === chosen)
      return entry ? { partId: chosen, index: entry.claims.length } : null
    })
  }
  return (
    <AppDialog
      title="Move to heading"
      lead={shorten(claim.statement, 120)}
      width="small"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button tone="primary" isDisabled={chosen === null || chosen === now} onPress={move}>
            Move here
          </Button>
        </>
      }
    >
      <SearchList
        label="Headings of the brief"
        placeholder="Find a heading"
        choices={entries.map((entry) => ({
          id: entry.part.id,
          title: titleOf(entry),
          indent: entry.level - 1,
          detail: entry.of ? undefined : 'Your own heading',
        }))}
        selected={chosen}
        onSelect={setChosen}
        empty="The brief has no headings yet."
        autoFocus
      />
    </AppDialog>
  )
}
