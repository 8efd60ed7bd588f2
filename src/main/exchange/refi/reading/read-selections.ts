import type { Annotation } from '../../../../shared/annotation/annotation'
import { selectorsFor } from '../../../../shared/annotation/selectors'
import type { TagId } from '../../../../shared/core/ids'
import { currentVersion, type SourceDocument } from '../../../../shared/document/source-document'
import type { TreeElement } from '../../../documents/markup/tree'
import { rangesIn, type Counted } from './counting'
import type { Project } from './project'
import { childOf, childrenOf, guidIn, textIn } from './refi-xml'

/** Most selections of one range that are joined: each has to be compared with those before. */
const MOST_OF_ONE_RANGE = 500

/**
 * Reads the selections of a text as passages. Several of one range are one passage: some programs write one for each code.
 * `raw` is the text as it was written, which the positions are counted in.
 */
export function readSelections(
  project: Project,
  document: SourceDocument,
  raw: string,
  selections: readonly TreeElement[],
): void {
  const { hash } = currentVersion(document)
  const text = project.texts.get(hash)?.text ?? ''
  const counted = selections.map(countedIn)
  const ranges = rangesIn(raw, counted, project.origin)
  for (const [index, element] of selections.entries()) {
    const range = ranges[index]
    if (!range) {
      project.losses.count('outsideSelection')
      continue
    }
    if (range.start >= range.end) {
      project.losses.count('emptySelection')
      continue
    }
    const target = { documentId: document.id, version: hash, ...selectorsFor(text, range) }
    const key = `${document.id} ${String(target.position.start)}-${String(target.position.end)}`
    const before = project.ranges.get(key)
    if (before && before.count >= MOST_OF_ONE_RANGE) {
      project.losses.count('repeatedSelection')
      continue
    }
    const annotation = before ? joined(project, before.annotation, element) : made(project, element, target)
    project.ranges.set(key, { annotation, count: (before?.count ?? 0) + 1 })
    project.notebook.annotations[annotation.id] = annotation
    const passage = { annotationId: annotation.id, documentId: document.id }
    project.passages.set(guidIn(element, 'guid'), passage)
    const codings = childrenOf(element, 'Coding')
    for (const ref of [element, ...codings].flatMap((each) => childrenOf(each, 'NoteRef'))) {
      const guid = guidIn(ref, 'targetGUID')
      if (!project.notedPassages.has(guid)) project.notedPassages.set(guid, passage)
    }
  }
}

function countedIn(element: TreeElement): Counted {
  const offset = (name: string) => {
    const written = element.get(name)
    return /^\d{1,9}$/.test(written) ? Number(written) : -1
  }
  return { start: offset('startPosition'), end: offset('endPosition'), name: element.get('name') }
}

function made(project: Project, element: TreeElement, target: Annotation['target']): Annotation {
  const comment = commentOf(project, element)
  return {
    id: project.newId('annotation'),
    target,
    state: 'anchored',
    motivation: comment === '' ? 'highlighting' : 'commenting',
    tagIds: tagsOf(project, element),
    comment,
    ...project.originOf(element),
    ...project.dates(element),
  }
}

/** A passage with what another selection of the same range says of it. */
function joined(project: Project, before: Annotation, element: TreeElement): Annotation {
  const { origin } = project.originOf(element)
  const more = commentOf(project, element)
  const isNew = more !== '' && !before.comment.split('\n\n').includes(more)
  const comment = isNew ? [before.comment, more].filter(Boolean).join('\n\n') : before.comment
  return {
    ...before,
    motivation: comment === '' ? before.motivation : 'commenting',
    tagIds: [...new Set([...before.tagIds, ...tagsOf(project, element)])],
    comment: comment.slice(0, 100_000).toWellFormed(),
    ...(before.origin && origin
      ? { origin: { ...before.origin, ids: [...before.origin.ids, ...origin.ids].slice(0, 20_000) } }
      : {}),
  }
}

function commentOf(project: Project, element: TreeElement): string {
  const comment = textIn(childOf(element, 'Description')).trim()
  if (comment.length > 100_000) project.losses.count('cut')
  return comment.slice(0, 100_000).toWellFormed()
}

function tagsOf(project: Project, element: TreeElement): TagId[] {
  const codes = childrenOf(element, 'Coding').map((coding) =>
    guidIn(childOf(coding, 'CodeRef'), 'targetGUID'),
  )
  const found = codes.map((guid) => project.tags.get(guid))
  project.losses.count('unknownCode', found.filter((id) => id === undefined).length)
  return [...new Set(found.filter((id) => id !== undefined))]
}
