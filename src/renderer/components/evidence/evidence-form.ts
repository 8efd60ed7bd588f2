import type { EvidenceLink, EvidenceSource } from '../../../shared/claim/evidence'
import type { AnnotationId, ClaimId, EvidenceId, ReferenceId } from '../../../shared/core/ids'
import { emptyBibliography } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import type { CommandRequest } from '../../state/command-request'
import type { EvidenceDraft, EvidenceForm } from '../../state/evidence-draft'
import type { DraftOwner } from '../../state/evidence-drafts'
import type { Passage } from '../../state/view'
import { tidied } from '../ui/tidied'

/** An empty form; with a passage, the evidence is that passage. */
export function newForm(
  claimId: ClaimId | null,
  passage: Passage | null,
  hasReferences: boolean,
): EvidenceForm {
  return {
    claimId,
    relation: 'supports',
    strength: 'moderate',
    rationale: '',
    mode: passage ? 'selected' : 'passage',
    annotationId: null,
    referenceId: hasReferences ? null : 'new',
    bibliography: emptyBibliography(''),
    locator: '',
  }
}

/** The form of evidence that is there. */
export function formOf(link: EvidenceLink): EvidenceForm {
  const { source } = link
  return {
    ...newForm(link.claimId, null, true),
    relation: link.relation,
    strength: link.strength,
    rationale: link.rationale,
    mode: source.kind,
    annotationId: source.kind === 'passage' ? source.annotationId : null,
    referenceId: source.kind === 'reference' ? source.referenceId : null,
    locator: source.kind === 'reference' ? source.locator : '',
  }
}

/** What a form belongs to until it is saved. */
export function ownerOf(form: EvidenceForm, existing: EvidenceId | null): DraftOwner {
  return existing ?? form.claimId ?? 'no claim'
}

/**
 * The form to begin with: the words that were left, on the passage that is selected now or on the one of before.
 * What they point at may have been deleted meanwhile, and is then chosen anew.
 */
export function resumedForm(
  notebook: Notebook,
  fresh: EvidenceForm,
  passage: Passage | null,
  draft: EvidenceDraft | null,
): { readonly form: EvidenceForm; readonly passage: Passage | null } {
  if (!draft) return { form: fresh, passage }
  const { form } = draft
  const isThere = (entity: { deletedAt?: string | undefined } | undefined) =>
    entity !== undefined && entity.deletedAt === undefined
  const before = draft.passage && isThere(notebook.documents[draft.passage.documentId]) ? draft.passage : null
  const now = passage ?? before
  const { annotationId, referenceId } = form
  const hasReference = referenceId === 'new' || (referenceId !== null && notebook.references[referenceId])
  return {
    passage: now,
    form: {
      ...form,
      claimId: fresh.claimId,
      mode: passage ? 'selected' : form.mode === 'selected' && !now ? 'passage' : form.mode,
      annotationId:
        annotationId !== null && isThere(notebook.annotations[annotationId]) ? annotationId : null,
      referenceId: hasReference ? referenceId : fresh.referenceId,
    },
  }
}

/** What is still missing, in words; null when the form can be saved. */
export function missingOf(form: EvidenceForm): string | null {
  if (form.claimId === null) return 'Choose the claim it is about.'
  if (form.mode === 'passage' && form.annotationId === null) return 'Choose the passage.'
  if (form.mode !== 'reference') return null
  if (form.referenceId === null) return 'Choose the reference.'
  const { title, doi, url } = form.bibliography
  const isUnnamed = (title + doi + url).trim() === ''
  return form.referenceId === 'new' && isUnnamed ? 'Give the reference a title, a DOI or a link.' : null
}

/** Ids for what the commands create. */
export interface EvidenceIds {
  readonly annotation: AnnotationId
  readonly reference: ReferenceId
  readonly evidence: EvidenceId
}

/**
 * The commands that save a complete form, to be carried out as one: what the source needs first, then the evidence
 * itself. `existing` is the evidence that is being edited.
 */
export function evidenceCommands(
  form: EvidenceForm,
  passage: Passage | null,
  existing: EvidenceId | null,
  ids: EvidenceIds,
): CommandRequest[] {
  const source = sourceOf(form, ids)
  if (form.claimId === null || source === null) return []
  const { relation, strength, rationale } = form
  const facts = { relation, strength, rationale, source }
  return [
    ...sourceCommands(form, passage, ids),
    existing === null
      ? { type: 'evidence.create', id: ids.evidence, claimId: form.claimId, ...facts }
      : { type: 'evidence.update', id: existing, ...facts },
  ]
}

function sourceOf(form: EvidenceForm, ids: EvidenceIds): EvidenceSource | null {
  switch (form.mode) {
    case 'selected':
      return { kind: 'passage', annotationId: ids.annotation }
    case 'passage':
      return form.annotationId && { kind: 'passage', annotationId: form.annotationId }
    case 'reference': {
      const referenceId = form.referenceId === 'new' ? ids.reference : form.referenceId
      return referenceId && { kind: 'reference', referenceId, locator: form.locator.trim() }
    }
  }
}

function sourceCommands(form: EvidenceForm, passage: Passage | null, ids: EvidenceIds): CommandRequest[] {
  if (form.mode === 'selected' && passage) {
    const target = { documentId: passage.documentId, ...passage.range }
    return [{ type: 'annotation.create', id: ids.annotation, target, motivation: 'linking' }]
  }
  if (form.mode === 'reference' && form.referenceId === 'new') {
    return [{ type: 'reference.create', id: ids.reference, bibliography: tidied(form.bibliography) }]
  }
  return []
}
