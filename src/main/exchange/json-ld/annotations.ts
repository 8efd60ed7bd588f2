import type { Annotation } from '../../../shared/annotation/annotation'
import type { Claim } from '../../../shared/claim/claim'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import type { TagId } from '../../../shared/core/ids'
import { resolveSection } from '../../../shared/document/sections'
import { currentVersion } from '../../../shared/document/source-document'
import type { Note } from '../../../shared/note/note'
import { sectionsIn } from '../../../shared/notebook/queries'
import type { NotebookBundle } from '../bundle'
import { addressOf, nameOf, passageTarget, rangeTarget, sourceOf, type SpecificTarget } from './target-of'
import { relationIris } from './terms'

/** An annotation of the W3C model: https://www.w3.org/TR/annotation-model/. */
export interface W3cAnnotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: string | readonly string[]
  readonly created: string
  readonly modified: string
  readonly body?: readonly object[]
  readonly target: string | SpecificTarget
  readonly [term: `postil:${string}`]: unknown
}

/** Everything in a notebook that annotates something: passages, claims, evidence, notes. */
export function annotationsOf(bundle: NotebookBundle): W3cAnnotation[] {
  const { annotations, claims, evidence, notes } = bundle.notebook
  return [
    ...inOrder(annotations).map((annotation) => passage(bundle, annotation)),
    ...inOrder(claims).map((claim) => stated(bundle, claim)),
    ...inOrder(evidence).map((link) => linked(bundle, link)),
    ...inOrder(notes).map((note) => noted(bundle, note)),
  ]
}

function passage(bundle: NotebookBundle, annotation: Annotation): W3cAnnotation {
  const { motivation, comment, tagIds, state, origin } = annotation
  const body = [...textBody(comment, 'commenting'), ...tagBodies(bundle, tagIds)]
  return {
    ...frame(bundle, annotation),
    motivation: tagIds.length > 0 ? [motivation, 'tagging'] : motivation,
    ...(body.length > 0 ? { body } : {}),
    ...(origin && origin.creator !== '' ? { creator: { type: 'Person', name: origin.creator } } : {}),
    target: passageTarget(bundle, annotation.target),
    'postil:state': state,
  }
}

function stated(bundle: NotebookBundle, claim: Claim): W3cAnnotation {
  const { statement, tagIds, certainty, annotationId, documentId } = claim
  const made = annotationId === null ? undefined : bundle.notebook.annotations[annotationId]
  return {
    ...frame(bundle, claim),
    motivation: tagIds.length > 0 ? ['assessing', 'tagging'] : 'assessing',
    body: [...textBody(statement, 'assessing', 'text/plain'), ...tagBodies(bundle, tagIds)],
    target: made ? passageTarget(bundle, made.target) : sourceOf(bundle, documentId),
    ...(certainty === null ? {} : { 'postil:certainty': certainty }),
  }
}

function linked(bundle: NotebookBundle, link: EvidenceLink): W3cAnnotation {
  const { claimId, source, relation, strength, rationale } = link
  const claim = nameOf(bundle, claimId)
  return {
    ...frame(bundle, link),
    motivation: 'linking',
    body: [
      { type: 'SpecificResource', source: claim, purpose: 'linking' },
      ...textBody(rationale, 'describing'),
    ],
    target: evidenceTarget(bundle, source),
    'postil:claim': claim,
    'postil:relation': relationIris(relation),
    'postil:strength': strength,
  }
}

function evidenceTarget(bundle: NotebookBundle, source: EvidenceLink['source']): string | SpecificTarget {
  const { annotations, references } = bundle.notebook
  if (source.kind === 'reference') {
    const reference = references[source.referenceId]
    return (reference && addressOf(reference.bibliography)) || nameOf(bundle, source.referenceId)
  }
  const annotation = annotations[source.annotationId]
  return annotation ? passageTarget(bundle, annotation.target) : nameOf(bundle, source.annotationId)
}

function noted(bundle: NotebookBundle, note: Note): W3cAnnotation {
  return {
    ...frame(bundle, note),
    motivation: 'commenting',
    body: textBody(note.text, 'commenting'),
    target: noteTarget(bundle, note),
  }
}

/** The passage a note was written on, else what it is about; a section is named by its heading. */
function noteTarget(bundle: NotebookBundle, { target, annotationId }: Note): string | SpecificTarget {
  const annotation = annotationId === null ? undefined : bundle.notebook.annotations[annotationId]
  if (annotation) return passageTarget(bundle, annotation.target)
  switch (target.kind) {
    case 'notebook':
      return nameOf(bundle, bundle.notebook.id)
    case 'claim':
      return nameOf(bundle, target.claimId)
    case 'document':
      return sourceOf(bundle, target.documentId)
    case 'section': {
      const document = bundle.notebook.documents[target.documentId]
      if (!document) return sourceOf(bundle, target.documentId)
      const { hash, headings } = currentVersion(document)
      const { start } = resolveSection(sectionsIn(document), target.sectionId)
      const heading = headings.find((each) => each.start === start) ?? { start: 0, end: 0 }
      return rangeTarget(bundle, target.documentId, hash, { start: heading.start, end: heading.end })
    }
  }
}

interface Dated {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
}

function frame(bundle: NotebookBundle, { id, createdAt, updatedAt }: Dated) {
  return { id: nameOf(bundle, id), type: 'Annotation' as const, created: createdAt, modified: updatedAt }
}

function textBody(value: string, purpose: string, format = 'text/markdown'): object[] {
  return value.trim() === '' ? [] : [{ type: 'TextualBody', value, format, purpose }]
}

function tagBodies({ notebook }: NotebookBundle, tagIds: readonly TagId[]): object[] {
  return tagIds
    .map((id) => notebook.tags[id]?.label ?? '')
    .filter((label) => label !== '')
    .map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }))
}

/** By when they were made, so that a file that is written again differs in little. */
function inOrder<E extends Dated>(table: Readonly<Record<string, E>>): E[] {
  const key = ({ createdAt, id }: E) => `${createdAt} ${id}`
  return Object.values(table).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
