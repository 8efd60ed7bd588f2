import { useState } from 'react'
import { RELATIONS, RELATION_TERMS, STRENGTHS } from '../../../shared/claim/relation'
import type { ClaimId, EvidenceId } from '../../../shared/core/ids'
import { applyBatch, newId } from '../../state/actions'
import { announce } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { closeDialog, useView, type Passage } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RelationIcon } from '../ui/RelationIcon'
import { Segments } from '../ui/Segments'
import { ClaimChoice } from './ClaimChoice'
import { evidenceCommands, formOf, missingOf, newForm, type EvidenceForm } from './evidence-form'
import { SourceChoice } from './SourceChoice'

const RELATION_SEGMENTS = RELATIONS.map((relation) => ({
  value: relation,
  label: RELATION_TERMS[relation].label,
  icon: <RelationIcon relation={relation} />,
}))

const STRENGTH_SEGMENTS = STRENGTHS.map((strength) => ({
  value: strength,
  label: strength.charAt(0).toUpperCase() + strength.slice(1),
}))

interface NewProps {
  readonly claimId: ClaimId | null
  readonly passage: Passage | null
}

/** Adds evidence: for a given claim, from a selected passage, or both. */
export function NewEvidenceDialog({ claimId, passage }: NewProps) {
  const hasReferences = Object.keys(useNotebook().references).length > 0
  const active = useView((state) => state.activeClaimId)
  const [initial] = useState(() => newForm(claimId ?? (passage ? active : null), passage, hasReferences))
  return (
    <EvidenceFormDialog initial={initial} passage={passage} isClaimFixed={passage === null} existing={null} />
  )
}

/** Changes evidence that is there. */
export function EditEvidenceDialog({ evidenceId }: { readonly evidenceId: EvidenceId }) {
  const link = useNotebook().evidence[evidenceId]
  if (!link) return null
  return <EvidenceFormDialog initial={formOf(link)} passage={null} isClaimFixed existing={evidenceId} />
}

interface Props {
  readonly initial: EvidenceForm
  readonly passage: Passage | null
  readonly isClaimFixed: boolean
  readonly existing: EvidenceId | null
}

function EvidenceFormDialog({ initial, passage, isClaimFixed, existing }: Props) {
  const [form, setForm] = useState(initial)
  const [isSaving, setSaving] = useState(false)
  const set = (changes: Partial<EvidenceForm>) => setForm((before) => ({ ...before, ...changes }))
  const missing = missingOf(form)
  const verb = existing === null ? 'Add evidence' : 'Change evidence'

  const save = async () => {
    setSaving(true)
    const ids = {
      annotation: newId('annotation'),
      reference: newId('reference'),
      evidence: newId('evidence'),
    }
    const applied = await applyBatch(verb, evidenceCommands(form, passage, existing, ids))
    setSaving(false)
    if (!applied) return
    useView.setState({ activeClaimId: form.claimId })
    announce(existing === null ? 'Evidence added' : 'Evidence changed')
    closeDialog()
  }

  return (
    <AppDialog
      title={existing === null ? 'Add evidence' : 'Edit evidence'}
      onClose={closeDialog}
      footer={
        <>
          <p className="ui-foot-start ui-hint" aria-live="polite">
            {missing}
          </p>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button tone="primary" isDisabled={missing !== null || isSaving} onPress={() => void save()}>
            {existing === null ? 'Add evidence' : 'Save evidence'}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        <ClaimChoice claimId={form.claimId} isFixed={isClaimFixed} onChoose={(claimId) => set({ claimId })} />
        <Segments
          label="How it bears on the claim"
          segments={RELATION_SEGMENTS}
          value={form.relation}
          onChange={(relation) => set({ relation })}
        />
        <Segments
          label="How strongly"
          segments={STRENGTH_SEGMENTS}
          value={form.strength}
          onChange={(strength) => set({ strength })}
        />
        <SourceChoice form={form} passage={passage} onChange={set} />
        <Field
          label="Why it counts"
          rows={3}
          value={form.rationale}
          placeholder="What the source shows, and what it leaves open"
          maxLength={20_000}
          onChange={(rationale) => set({ rationale })}
        />
      </div>
    </AppDialog>
  )
}
