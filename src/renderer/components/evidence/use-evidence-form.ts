import { useState } from 'react'
import type { EvidenceId } from '../../../shared/core/ids'
import type { EvidenceForm } from '../../state/evidence-draft'
import { evidenceDraft, forgetEvidence, keepEvidence } from '../../state/evidence-drafts'
import { showMessage } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { closeDialog, openDialog, type Passage } from '../../state/view'
import { ownerOf, resumedForm } from './evidence-form'

/** A form of evidence that is kept as it is filled in, so that closing it loses nothing. */
export function useEvidenceForm(fresh: EvidenceForm, selected: Passage | null, existing: EvidenceId | null) {
  const notebook = useNotebook()
  const [start] = useState(() => {
    const draft = evidenceDraft(ownerOf(fresh, existing))
    return { isResumed: draft !== null, ...resumedForm(notebook, fresh, selected, draft) }
  })
  const [{ form, passage, isResumed }, setState] = useState(start)
  const owner = ownerOf(form, existing)

  const set = (changes: Partial<EvidenceForm>) => {
    const next = { ...form, ...changes }
    const nextOwner = ownerOf(next, existing)
    if (nextOwner !== owner) forgetEvidence(owner)
    if (isSame(next, fresh)) forgetEvidence(nextOwner)
    else keepEvidence(nextOwner, { form: next, passage })
    setState({ form: next, passage, isResumed })
  }
  return {
    form,
    passage,
    /** Whether it shows what was typed before. */
    isResumed,
    set,
    startOver: () => {
      forgetEvidence(owner)
      setState({ form: { ...fresh, claimId: form.claimId }, passage: selected, isResumed: false })
    },
    /** Closes the form; what was typed is kept for the next time. */
    leave: () => {
      closeDialog()
      if (isSame(form, fresh)) return
      showMessage({
        tone: 'news',
        text: 'Evidence kept as a draft',
        hint: null,
        action: {
          label: 'Go on',
          run: () =>
            openDialog(
              existing === null
                ? { kind: 'evidence', claimId: form.claimId, passage }
                : { kind: 'edit-evidence', evidenceId: existing },
            ),
        },
      })
    },
    /** Closes the form for good: it was saved or given up. */
    finish: () => {
      forgetEvidence(owner)
      closeDialog()
    },
  }
}

/** Choosing the claim is not worth keeping. */
function isSame(form: EvidenceForm, fresh: EvidenceForm): boolean {
  return JSON.stringify({ ...form, claimId: null }) === JSON.stringify({ ...fresh, claimId: null })
}
