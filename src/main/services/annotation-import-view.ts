import { newTagNames } from '../../shared/notebook/annotation-import/plan-tags'
import type {
  AnnotationPlan,
  PlannedAnnotation,
  PlannedFate,
} from '../../shared/notebook/annotation-import/plan-annotations'
import type { Notebook } from '../../shared/notebook/notebook'
import type { AnnotationImport } from '../../shared/rpc/contract'

/** Most annotations and losses that are shown one by one. */
const MOST_SHOWN = 500

/** Longest part of an annotation that is shown, in UTF-16 units. */
const MOST_WORDS = 300

/** A plan as it is told to the person; `notebook` is the one it was made for. */
export function annotationImportView(notebook: Notebook, plan: AnnotationPlan): AnnotationImport {
  const { items, sources, notKept } = plan
  const countOf = (wanted: PlannedFate) => items.filter(({ fate }) => fate === wanted).length
  let notes = 0
  let replies = 0
  for (const item of items) {
    if (item.fate === 'elsewhere') continue
    replies += item.replies.length
    if (makesNote(item)) notes += 1
  }
  const [anchored, review, missing] = [countOf('anchored'), countOf('review'), countOf('missing')]
  const pageNotes = countOf('page-note')
  const [known, elsewhere] = [countOf('known'), countOf('elsewhere')]
  return {
    counts: {
      ...{ anchored, review, missing, pageNotes, known, elsewhere },
      ...{ notes, replies, lost: notKept.length },
    },
    adds: anchored + review + missing + pageNotes,
    newTags: newTagNames(notebook, plan),
    sources,
    entries: items
      .filter(({ fate }) => fate !== 'elsewhere' && fate !== 'nothing')
      .slice(0, MOST_SHOWN)
      .map(({ fate, head }) => ({
        fate,
        words: short(head.passage?.quote?.exact ?? ''),
        text: short(head.text),
      })),
    notKept: notKept.slice(0, MOST_SHOWN),
  }
}

function makesNote({ fate, head, replies, place }: PlannedAnnotation): boolean {
  if (fate === 'known') return replies.length > 0
  return fate === 'page-note' || (place !== null && (head.text !== '' || replies.length > 0))
}

const short = (text: string) => text.slice(0, MOST_WORDS).toWellFormed()
