import { useState } from 'react'
import { RELATIONS, RELATION_TERMS, STRENGTHS } from '../../../shared/claim/relation'
import type { ClaimId, EvidenceId } from '../../../shared/core/ids'
import { applyBatch, newId } from '../../state/actions'
import { announce } from '../../state/messages'
import { useNotebook } from '../../state/session'
import type { EvidenceForm } from '../../state/evidence-draft'
import { useView, type Passage } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { RelationIcon } from '../ui/RelationIcon'
import { Segments } from '../ui/Segments'
import { ClaimChoice } from './ClaimChoice'
import { evidenceCommands, formOf, missingOf, newForm } from './evidence-form'
import { SourceChoice } from './SourceChoice'
import { useEvidenceForm } from './use-evidence-form'

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
  const [fresh] = useState(() => newForm(claimId ?? (passage ? active : null), passage, hasReferences))
  return (
    <EvidenceFormDialog fresh={fresh} passage={passage} isClaimFixed={passage === null} existing={null} />
  )
}

/** Changes evidence that is there. */
export function EditEvidenceDialog({ evidenceId }: { readonly evidenceId: EvidenceId }) {
  const link = useNotebook().evidence[evidenceId]
  if (!link) return null
  return <EvidenceFormDialog fresh={formOf(link)} passage={null} isClaimFixed existing={evidenceId} />
}

interface Props {
  /** The form as it is without a draft. */
  readonly fresh: EvidenceForm
  readonly passage: Passage | null
  readonly isClaimFixed: boolean
  readonly existing: EvidenceId | null
}

function EvidenceFormDialog({ fresh, passage: selected, isClaimFixed, existing }: Props) {
  const { form, passage, isResumed, set, startOver, leave, finish } = useEvidenceForm(
    fresh,
    selected,
    existing,
  )
  const [isSaving, setSaving] = useState(false)
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
    finish()
  }

  return (
    <AppDialog
      title={existing === null ? 'Add evidence' : 'Edit evidence'}
      onClose={leave}
      footer={
        <>
          <p className="ui-foot-start ui-hint" aria-live="polite">
            {missing}
          </p>
          <Button onPress={finish}>Cancel</Button>
          <Button tone="primary" isDisabled={missing !== null || isSaving} onPress={() => void save()}>
            {existing === null ? 'Add evidence' : 'Save evidence'}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        {isResumed && (
          <p className="ev-resumed">
            <span>Here is what you typed before.</span>
            <Button size="small" onPress={startOver}>
              Start over
            </Button>
          </p>
        )}
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
