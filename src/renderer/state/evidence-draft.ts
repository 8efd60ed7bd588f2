import { RELATIONS, STRENGTHS, type Relation, type Strength } from '../../shared/claim/relation'
import { isId, type AnnotationId, type ClaimId, type ReferenceId } from '../../shared/core/ids'
import { emptyBibliography, type Bibliography } from '../../shared/document/source-document'
import type { Passage } from './view'

/** Where the evidence is, as it is being chosen. `selected` is the passage selected in the reader. */
export type SourceMode = 'selected' | 'passage' | 'reference'

/** Evidence as it is being described. */
export interface EvidenceForm {
  readonly claimId: ClaimId | null
  readonly relation: Relation
  readonly strength: Strength
  readonly rationale: string
  readonly mode: SourceMode
  readonly annotationId: AnnotationId | null
  /** Null while none is chosen; `new` while one is being described. */
  readonly referenceId: ReferenceId | 'new' | null
  readonly bibliography: Bibliography
  readonly locator: string
}

/** A form that was closed before it was saved, with the passage it was opened on. */
export interface EvidenceDraft {
  readonly form: EvidenceForm
  readonly passage: Passage | null
}

const MODES = ['selected', 'passage', 'reference'] as const

/** A draft as it lies in storage; null for what makes no sense. What it points at may be gone: the form checks that. */
export function parseEvidenceDraft(value: unknown): EvidenceDraft | null {
  const { form, passage } = fieldsOf(value)
  const { claimId, relation, strength, rationale, mode, annotationId, referenceId, bibliography, locator } =
    fieldsOf(form)
  const knownRelation = RELATIONS.find((one) => one === relation)
  const knownStrength = STRENGTHS.find((one) => one === strength)
  const knownMode = MODES.find((one) => one === mode)
  if (!knownRelation || !knownStrength || !knownMode) return null
  if (typeof rationale !== 'string' || typeof locator !== 'string') return null
  const words = fieldsOf(bibliography)
  const empty = emptyBibliography('')
  return {
    passage: passageOf(passage),
    form: {
      claimId: isId('claim', claimId) ? claimId : null,
      relation: knownRelation,
      strength: knownStrength,
      rationale,
      mode: knownMode,
      annotationId: isId('annotation', annotationId) ? annotationId : null,
      referenceId: referenceId === 'new' || isId('reference', referenceId) ? referenceId : null,
      bibliography: { ...empty, ...sameKind(words, empty) },
      locator,
    },
  }
}

function passageOf(value: unknown): Passage | null {
  const { documentId, range } = fieldsOf(value)
  const { start, end } = fieldsOf(range)
  if (!isId('document', documentId) || typeof start !== 'number' || typeof end !== 'number') return null
  return { documentId, range: { start, end } }
}

/** The entries that are of the same kind as the model's. */
function sameKind(value: Record<string, unknown>, model: Bibliography): Partial<Bibliography> {
  const entries = Object.entries(model).flatMap(([name, example]) => {
    const found = value[name]
    const fits = Array.isArray(example)
      ? Array.isArray(found) && found.every((one) => typeof one === 'string')
      : typeof found === 'string'
    return fits ? [[name, found] as const] : []
  })
  return Object.fromEntries(entries)
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
