import { MOTIVATIONS, type Annotation } from '../../annotation/annotation'
import type { ForeignAnnotation } from '../../annotation/foreign'
import type { Origin } from '../../annotation/origin'
import { placeOf } from '../../annotation/place'
import type { AnnotationId, IdSource } from '../../core/ids'
import { sectionAt } from '../../document/sections'
import type { SourceDocument } from '../../document/source-document'
import type { NoteTarget } from '../../note/note'
import type { Notebook } from '../notebook'
import { annotationOf, sectionsIn } from '../queries'
import { noteWords } from './note-words'
import type { AnnotationPlan, PlannedAnnotation } from './plan-annotations'
import { planTags, tagNames } from './plan-tags'

/** The commands that carry out a plan, to be done as one; none when there is nothing to add. */
export function importCommands(notebook: Notebook, plan: AnnotationPlan, newId: IdSource): object[] {
  const { commands, tagOf } = planTags(notebook, plan, newId)
  for (const item of plan.items) {
    const { head, place, replies, fate } = item
    if (place) {
      const id = newId('annotation')
      const tagIds = tagNames(item).flatMap((name) => tagOf(name) ?? [])
      const words = noteWords({ head, replies, tags: [], isSigned: plan.isSigned })
      commands.push({
        type: 'annotation.import',
        id,
        ...place,
        motivation: motivationOf(head, words !== ''),
        tagIds,
        origin: originOf(head, []),
      })
      if (words === '') continue
      const target = filingOf(plan.document, place)
      commands.push(note(newId, { target, annotationId: id, text: words, origin: originOf(head, replies) }))
    } else if (fate === 'page-note') {
      const text = noteWords({ head, replies, tags: tagNames(item), isSigned: plan.isSigned })
      const target = { kind: 'document' as const, documentId: plan.document.id }
      commands.push(note(newId, { target, annotationId: null, text, origin: originOf(head, replies) }))
    } else if (fate === 'known' && replies.length > 0) {
      commands.push(note(newId, repliesToKnown(notebook, plan, item)))
    }
  }
  return commands
}

/** Names the whole in "Undo: …". */
export function importLabel({ items }: AnnotationPlan): string {
  const count = items.filter(({ place, fate }) => place !== null || fate === 'page-note').length
  if (count === 0) return 'Import replies'
  return count === 1 ? 'Import annotation' : `Import ${count.toLocaleString('en')} annotations`
}

interface NewNote {
  readonly target: NoteTarget
  readonly annotationId: AnnotationId | null
  readonly text: string
  readonly origin: Origin
}

const note = (newId: IdSource, fields: NewNote) => ({ type: 'note.create', id: newId('note'), ...fields })

function repliesToKnown(
  notebook: Notebook,
  { document, isSigned }: AnnotationPlan,
  { replies, knownId }: PlannedAnnotation,
): NewNote {
  const annotation = annotationOf(notebook, knownId)
  const ids = replies.map(({ id }) => id)
  return {
    target: annotation ? filingOf(document, annotation) : { kind: 'document', documentId: document.id },
    annotationId: annotation?.id ?? null,
    text: noteWords({ head: null, replies, tags: [], isSigned }),
    origin: { ids, creator: replies[0]?.creator ?? '', createdAt: replies[0]?.createdAt ?? '' },
  }
}

/** A note goes to the section of its passage; of one that is nowhere in the text, to the document. */
function filingOf(
  document: SourceDocument,
  place: Pick<Annotation, 'target'> & { readonly pending?: Annotation['pending'] },
): NoteTarget {
  const documentId = document.id
  if (place.pending && !place.pending.candidate) return { kind: 'document', documentId }
  const { start } = placeOf(place)
  return { kind: 'section', documentId, sectionId: sectionAt(sectionsIn(document), start).id }
}

function originOf({ id, creator, createdAt }: ForeignAnnotation, replies: readonly ForeignAnnotation[]) {
  return { ids: [id, ...replies.map((reply) => reply.id)], creator, createdAt }
}

function motivationOf({ motivation }: ForeignAnnotation, hasNote: boolean): Annotation['motivation'] {
  const own = MOTIVATIONS.find((known) => known === motivation)
  return own ?? (hasNote ? 'commenting' : 'highlighting')
}
