import { useEffect, useState } from 'react'
import type { Birth, DraftField } from '../../state/draft-fields'
import { discardDraft, flushDraft, typeDraft, useDrafts, type Draft } from '../../state/drafts'

export interface DraftText {
  /** What the field shows. */
  readonly text: string
  readonly draft: Draft | undefined
  readonly onFocus: () => void
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  /** Puts back the text the field had when it took the focus. */
  readonly restore: () => void
}

/**
 * A text field that saves as it is typed. `saved` is the notebook's text. While the field has the focus it shows the
 * keystrokes themselves: what comes back from main may be trimmed, or older than the last key.
 */
export function useDraft(field: DraftField, saved: string, birth: Birth | null = null): DraftText {
  const draft = useDrafts((state) => state.drafts.get(field))
  const [typed, setTyped] = useState<{ readonly text: string; readonly from: string } | null>(null)
  const outside = draft?.text ?? saved

  // A pane that closes takes the focus with it and no blur is heard.
  useEffect(() => () => void flushDraft(field), [field])

  return {
    text: typed?.text ?? outside,
    draft,
    onFocus: () => {
      setTyped({ text: outside, from: saved })
    },
    onChange: (text) => {
      setTyped((before) => ({ text, from: before?.from ?? saved }))
      typeDraft(field, text, birth)
    },
    onBlur: () => {
      setTyped(null)
      void flushDraft(field)
    },
    restore: () => {
      const from = typed?.from ?? saved
      setTyped({ text: from, from })
      if (from === saved && draft?.status !== 'saving') discardDraft(field)
      else typeDraft(field, from, birth)
    },
  }
}
