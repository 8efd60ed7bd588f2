import { z } from 'zod'
import type { Annotation } from '../../annotation/annotation'
import type { DocumentId } from '../../core/ids'
import { idSchema } from '../../core/ids'
import { appError, type AppError } from '../../core/result'
import type { SectionId } from '../../document/sections'
import { currentVersion, versionInfoSchema } from '../../document/source-document'
import { hashSchema } from '../../document/text-version'
import { defineCommand } from '../define-command'
import type { NotebookDraft } from '../draft'
import { find } from '../lookup'
import { annotationOutcomeSchema, refiledSchema, type AnnotationOutcome } from '../revision/outcome-schema'

export const reviseDocument = defineCommand({
  type: 'document.revise',
  input: {
    id: idSchema('document'),
    /** The version that was current when the outcomes were found. */
    base: hashSchema,
    version: versionInfoSchema,
    /** One for every annotation of the document. */
    outcomes: z.array(annotationOutcomeSchema),
    /** One for every section that something is filed under. */
    sections: z.array(refiledSchema),
  },
  label: 'Import newer version',
  apply(notebook, { id, base, version, outcomes, sections }, { at }) {
    const { entity, error } = find(notebook, 'documents', id)
    if (error) return error
    const current = currentVersion(entity)
    if (current.hash !== base) return meanwhile()
    if (current.hash === version.hash) {
      return appError('conflict', 'The document has this very text already.')
    }
    const problem =
      carryAnnotations(notebook, id, { hash: version.hash, length: version.length }, outcomes, at) ??
      refile(notebook, id, new Map(sections.map(({ from, to }) => [from, to])), at)
    if (problem) return problem
    notebook.put('documents', { ...entity, versions: [...entity.versions, version], updatedAt: at })
    return undefined
  },
})

function carryAnnotations(
  notebook: NotebookDraft,
  documentId: DocumentId,
  version: { readonly hash: string; readonly length: number },
  outcomes: readonly AnnotationOutcome[],
  at: string,
): AppError | undefined {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  for (const annotation of notebook.live('annotations')) {
    if (annotation.target.documentId !== documentId) continue
    const outcome = byId.get(annotation.id)
    if (!outcome || !isOf(outcome, annotation)) return meanwhile()
    const problem = checkOutcome(outcome, documentId, version)
    if (problem) return problem
    notebook.put('annotations', { ...carried(annotation, outcome), updatedAt: at })
  }
  return undefined
}

/** True when the outcome was found for the place the annotation still has. */
function isOf({ from }: AnnotationOutcome, { target }: Annotation): boolean {
  const { version, position } = target
  return (
    from.version === version && from.position.start === position.start && from.position.end === position.end
  )
}

function carried(annotation: Annotation, outcome: AnnotationOutcome): Annotation {
  const { pending: _pending, carried: _carried, ...rest } = annotation
  if (outcome.state !== 'anchored') return { ...rest, state: outcome.state, pending: outcome.pending }
  const { target, how } = outcome
  if (how === 'same') return { ...rest, state: 'anchored', target }
  return { ...rest, state: 'anchored', target, carried: { how, from: annotation.target } }
}

function checkOutcome(
  outcome: AnnotationOutcome,
  documentId: DocumentId,
  { hash, length }: { readonly hash: string; readonly length: number },
): AppError | undefined {
  const wrong = () =>
    appError('bad-input', `The new place of highlight "${outcome.id}" does not fit the text.`)
  if (outcome.state === 'anchored') {
    const { position, quote } = outcome.target
    const isHere = outcome.target.documentId === documentId && outcome.target.version === hash
    return isHere && fits(position, quote.exact, length) ? undefined : wrong()
  }
  const { version, near, candidate } = outcome.pending
  if (version !== hash || near > length || (outcome.state === 'needs-review') !== Boolean(candidate))
    return wrong()
  return candidate && !fits(candidate.position, candidate.quote.exact, length) ? wrong() : undefined
}

function fits(
  { start, end }: { readonly start: number; readonly end: number },
  exact: string,
  length: number,
) {
  return end <= length && end - start === exact.length
}

/** Files claims and notes of the old outline's sections under those of the new one. */
function refile(
  notebook: NotebookDraft,
  documentId: DocumentId,
  sections: ReadonlyMap<SectionId, SectionId>,
  at: string,
): AppError | undefined {
  for (const claim of notebook.live('claims')) {
    if (claim.documentId !== documentId || claim.sectionId === null) continue
    const to = sections.get(claim.sectionId)
    if (to === undefined) return meanwhile()
    if (to !== claim.sectionId) notebook.put('claims', { ...claim, sectionId: to, updatedAt: at })
  }
  for (const note of notebook.live('notes')) {
    const { target } = note
    if (target.kind !== 'section' || target.documentId !== documentId) continue
    const to = sections.get(target.sectionId)
    if (to === undefined) return meanwhile()
    if (to !== target.sectionId) {
      notebook.put('notes', { ...note, target: { ...target, sectionId: to }, updatedAt: at })
    }
  }
  return undefined
}

const meanwhile = () =>
  appError(
    'conflict',
    'The document was changed while the newer version was compared with it.',
    'Import the newer version again.',
  )
