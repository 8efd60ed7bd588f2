import type { Annotation } from '../../../shared/annotation/annotation'
import type { Claim } from '../../../shared/claim/claim'
import type { SourceDocument } from '../../../shared/document/source-document'
import { currentVersion } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import type { Note } from '../../../shared/note/note'
import { compareOrder } from '../../../shared/core/order'
import { annotationsOf, documentsOf, evidenceOf, notesAbout, usersOf } from '../../../shared/notebook/queries'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import type { NotebookBundle, WrittenFile } from '../bundle'
import { sourceOf } from '../json-ld/target-of'
import { claimWords, evidenceWords, sourceWords } from '../words'
import { entry, type HypothesisAnnotation, type Said } from './entry'
import { hypothesisLosses } from './losses'

/**
 * A notebook as Hypothesis exports annotations. A passage is an annotation with its tags; its comment, or else its first note,
 * is the text, and further notes, the claims it makes and what it is evidence for are replies. What stands on no
 * passage is a note on the page of its document, and a note on a claim a reply to it.
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
  const passages = annotationsOf(notebook, document.id).flatMap((annotation) => {
    const { target, id, tagIds } = annotation
    const [first, ...replies] = saidOn(bundle, annotation)
    const tags = tagIds.map((tagId) => notebook.tags[tagId]?.label ?? '').filter((label) => label !== '')
    // An offset into another text than the current one would mislead.
    const position = target.version === hash ? target.position : null
    const passage = { quote: target.quote, position }
    const said = first?.isText === true ? first : { ...annotation, text: '' }
    const others = first?.isText === true ? replies : [...(first ? [first] : []), ...replies]
    const head = entry(about, { ...said, id, passage, tags, replyTo: [] })
    return [head, ...threads(about, others, [id])]
  })
  return [...passages, ...threads(about, onPage(bundle, document), [])]
}

/** Something said, and what was said about that. */
interface Remark extends Omit<Said, 'passage' | 'tags' | 'replyTo'> {
  /** Whether it can be the text of its passage; a claim or evidence cannot, so that it is told from a note. */
  readonly isText?: boolean
  readonly replies?: readonly Remark[]
}

function threads(
  about: { readonly uri: string; readonly title: string },
  remarks: readonly Remark[],
  replyTo: readonly string[],
): HypothesisAnnotation[] {
  return remarks.flatMap((remark) => [
    entry(about, { ...remark, passage: null, tags: [], replyTo }),
    ...threads(about, remark.replies ?? [], [...replyTo, remark.id]),
  ])
}

function saidOn({ notebook }: NotebookBundle, annotation: Annotation): Remark[] {
  const { id, comment, createdAt, updatedAt } = annotation
  const { notes, claims, evidence } = usersOf(notebook, id)
  return [
    ...(comment.trim() === '' ? [] : [{ id, text: comment, createdAt, updatedAt, isText: true }]),
    ...inOrder(notes)
      .filter(({ target }) => target.kind !== 'claim')
      .map((note) => ({ ...note, isText: true })),
    ...inOrder(claims).map((claim) => claimRemark(notebook, claim)),
    ...inOrder(evidence).map((link) => ({ ...link, text: evidenceWords(notebook, link) })),
  ]
}

/** What stands on no passage: notes on the document or a section of it, and claims without one. */
function onPage({ notebook }: NotebookBundle, { id }: SourceDocument): Remark[] {
  const isHere = ({ annotationId, target }: Note) =>
    annotationId === null && 'documentId' in target && target.documentId === id
  const claims = Object.values(notebook.claims).filter(
    (claim) => claim.documentId === id && claim.annotationId === null,
  )
  return [
    ...inOrder(Object.values(notebook.notes).filter(isHere)),
    ...inOrder(claims).map((claim) => claimRemark(notebook, claim)),
  ]
}

function claimRemark(notebook: Notebook, claim: Claim): Remark {
  const outside = evidenceOf(notebook, claim.id).filter(({ source }) => source.kind === 'reference')
  const replies = [
    ...outside.map((link) => ({ ...link, text: sourceWords(notebook, link) })),
    ...notesAbout(notebook, { kind: 'claim', claimId: claim.id }),
  ]
  return { ...claim, text: claimWords(notebook, claim), replies }
}

const inOrder = <E extends { readonly id: string; readonly order: string }>(list: readonly E[]) =>
  [...list].sort(compareOrder)
