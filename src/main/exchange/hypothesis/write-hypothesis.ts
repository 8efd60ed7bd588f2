import type { Annotation } from '../../../shared/annotation/annotation'
import type { Claim } from '../../../shared/claim/claim'
import { compareOrder } from '../../../shared/core/order'
import { currentVersion, type SourceDocument } from '../../../shared/document/source-document'
import type { Note } from '../../../shared/note/note'
import type { Notebook } from '../../../shared/notebook/notebook'
import {
  annotationsOf,
  claimsOf,
  documentsOf,
  evidenceOf,
  notesAbout,
  usersOf,
} from '../../../shared/notebook/queries'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import type { NotebookBundle, WrittenFile } from '../bundle'
import { sourceOf } from '../json-ld/target-of'
import { passageTags } from '../passage-tags'
import { claimWords, evidenceWords, sourceWords } from '../words'
import { entry, type HypothesisAnnotation } from './entry'
import { hypothesisLosses } from './losses'

/** Parts of one annotation: the import of Hypothesis leaves replies out, so nothing may be one. */
const BETWEEN = '\n\n---\n\n'

/**
 * A notebook as Hypothesis exports annotations. A passage is an annotation with its tags; its text is the comment, the notes,
 * the claims it makes and what it is evidence for, with a rule between them. What stands on no passage is a note on the
 * page of its document.
 */
export function writeHypothesis(whole: NotebookBundle): WrittenFile {
  const notebook = withoutDeleted(whole.notebook)
  const bundle = { ...whole, notebook }
  const annotations = documentsOf(notebook).flatMap((document) => ofDocument(bundle, document))
  // Not the time of writing: the same notebook is to give the same bytes.
  const last = annotations.reduce(
    (latest, { updated }) => (updated > latest ? updated : latest),
    notebook.createdAt,
  )
  const file = {
    export_date: last,
    export_userid: 'acct:postil@localhost',
    client_version: 'postil',
    annotations,
  }
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`),
    notKept: hypothesisLosses(bundle),
  }
}

function ofDocument(bundle: NotebookBundle, document: SourceDocument): HypothesisAnnotation[] {
  const { notebook } = bundle
  const about = { uri: sourceOf(bundle, document.id), title: document.bibliography.title }
  const { hash } = currentVersion(document)
  const passages = annotationsOf(notebook, document.id).map((annotation) => {
    const { target } = annotation
    // An offset into another text than the current one would mislead.
    const position = target.version === hash ? target.position : null
    return entry(about, {
      ...annotation,
      text: saidOn(notebook, annotation),
      passage: { quote: target.quote, position },
      tags: labels(notebook, passageTags(notebook, annotation)),
    })
  })
  const notes = inOrder(notesOnPage(notebook, document)).map((note) =>
    entry(about, { ...note, passage: null, tags: [] }),
  )
  const claims = claimsOf(notebook)
    .filter(({ documentId, annotationId }) => documentId === document.id && annotationId === null)
    .map((claim) =>
      entry(about, {
        ...claim,
        text: claimed(notebook, claim),
        passage: null,
        tags: labels(notebook, claim.tagIds),
      }),
    )
  return [...passages, ...notes, ...claims]
}

function saidOn(notebook: Notebook, { id, comment }: Annotation): string {
  const { notes, claims, evidence } = usersOf(notebook, id)
  const parts = [
    comment,
    ...inOrder(notes)
      .filter(({ target }) => target.kind !== 'claim')
      .map(({ text }) => text),
    ...inOrder(claims).map((claim) => claimed(notebook, claim)),
    ...inOrder(evidence).map((link) => evidenceWords(notebook, link)),
  ]
  return parts.filter((part) => part.trim() !== '').join(BETWEEN)
}

/** A claim, the references that bear on it, and the notes on it. */
function claimed(notebook: Notebook, claim: Claim): string {
  const outside = evidenceOf(notebook, claim.id).filter(({ source }) => source.kind === 'reference')
  return [
    claimWords(notebook, claim),
    ...outside.map((link) => sourceWords(notebook, link)),
    ...notesAbout(notebook, { kind: 'claim', claimId: claim.id }).map(({ text }) => text),
  ].join('\n\n')
}

function notesOnPage(notebook: Notebook, { id }: SourceDocument): Note[] {
  return Object.values(notebook.notes).filter(
    ({ annotationId, target }) => annotationId === null && 'documentId' in target && target.documentId === id,
  )
}

function labels({ tags }: Notebook, ids: Annotation['tagIds']): string[] {
  return ids.map((id) => tags[id]?.label ?? '').filter((label) => label !== '')
}

const inOrder = <E extends { readonly id: string; readonly order: string }>(list: readonly E[]) =>
  [...list].sort(compareOrder)
