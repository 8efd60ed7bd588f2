import { ArchiveRestore, Lock } from 'lucide-react'
import { discardRecovered, restoreDrafts, useRecovery } from '../../state/recovery'
import { useSession } from '../../state/session'
import { count } from '../ui/words'
import { Button } from '../ui/Button'

/** Why nothing can be saved at the moment. */
export function ReadOnlyBanner() {
  const readOnly = useSession((state) => state.open?.readOnly ?? null)
  if (!readOnly) return null
  return (
    <div className="shell-banner" role="status">
      <Lock size={16} aria-hidden />
      <p>
        <strong>Reading only.</strong> {readOnly.message} {readOnly.hint} What you type is kept here until it
        can be saved.
      </p>
    </div>
  )
}

/** Texts a crash left behind. */
export function RecoveryBanner() {
  const drafts = useRecovery((state) => state.drafts)
  if (drafts.length === 0) return null
  const first = drafts[0]?.text.replace(/\s+/g, ' ').trim() ?? ''
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first
  return (
    <div className="shell-banner" role="status">
      <ArchiveRestore size={16} aria-hidden />
      <p>
        <strong>{count(drafts.length, 'text')} from last time never got saved:</strong> “{shown}”
        {drafts.length > 1 ? ' and more.' : ''}
      </p>
      <Button size="small" onPress={() => void restoreDrafts()}>
        Put back
      </Button>
      <Button size="small" tone="quiet" onPress={discardRecovered}>
        Discard
      </Button>
    </div>
  )
}
