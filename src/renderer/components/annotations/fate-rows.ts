import type { AnnotationImport } from '../../../shared/rpc/contract'
import { count } from '../ui/words'

/** The counts of a preview that are not nothing, with what they mean. */
export function fateRows({ counts }: AnnotationImport) {
  const rows = [
    { count: counts.anchored, name: 'Found', meaning: 'for certain' },
    { count: counts.review, name: 'To review', meaning: 'you decide whether the place is right' },
    { count: counts.missing, name: 'Not found', meaning: 'kept, with the words they quote' },
    { count: counts.pageNotes, name: 'Notes on the document', meaning: 'they mark no passage' },
    { count: counts.known, name: 'Known already', meaning: 'left as they are' },
    { count: counts.elsewhere, name: 'On other pages', meaning: 'left out' },
  ]
  return rows.filter(({ count: many }) => many > 0)
}

/** What comes along with the annotations, in sentences. */
export function alongWords({ counts, newTags }: AnnotationImport): string[] {
  const notes = counts.notes > 0 ? count(counts.notes, 'note') : ''
  const replies = counts.replies > 0 ? `${count(counts.replies, 'reply', 'replies')} quoted in them` : ''
  const shown = newTags.slice(0, 12).join(', ')
  const more = newTags.length > 12 ? ` and ${String(newTags.length - 12)} more` : ''
  return [
    notes === '' ? '' : `With ${[notes, replies].filter(Boolean).join(', ')}.`,
    newTags.length === 0 ? '' : `${newTags.length === 1 ? 'New tag' : 'New tags'}: ${shown}${more}.`,
  ].filter(Boolean)
}

/** What the button says; empty when there is nothing to add. */
export function importWords({ adds, counts }: AnnotationImport): string {
  if (adds > 0) return `Import ${count(adds, 'annotation')}`
  return counts.replies > 0 ? `Import ${count(counts.replies, 'reply', 'replies')}` : ''
}
