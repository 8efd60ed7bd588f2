import { TriangleAlert } from 'lucide-react'
import type { DraftField } from '../../state/draft-fields'
import { flushDraft, type Draft } from '../../state/drafts'
import { Button } from './Button'

interface Props {
  readonly field: DraftField
  readonly draft: Draft | undefined
}

/** Stands beside a field whose text could not be saved: why, and a button to try again. */
export function Unsaved({ field, draft }: Props) {
  if (draft?.status !== 'failed') return null
  return (
    <div className="ui-unsaved" role="status">
      <TriangleAlert size={14} aria-hidden />
      <strong>Not saved</strong>
      <span>{draft.error?.message}</span>
      <Button size="small" onPress={() => void flushDraft(field)}>
        Try again
      </Button>
    </div>
  )
}
