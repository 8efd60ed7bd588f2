import type { AnnotationId } from '../../../shared/core/ids'
import type { TextRange } from '../../../shared/document/text-version'
import { annotationOf } from '../../../shared/notebook/queries'
import { openReviews } from '../../../shared/notebook/revision/review-queries'
import { apply } from '../../state/actions'
import { announce } from '../../state/messages'
import { stopReselecting, useRevision } from '../../state/revision'
import { useSession } from '../../state/session'
import { useView } from '../../state/view'
import { retarget } from '../reader/entry-actions'
import { count } from '../ui/words'

/** Takes the places found for these passages, or notes that their changes were seen. */
export function accept(ids: readonly AnnotationId[]): Promise<void> {
  return decide(
    { type: 'annotation.accept', ids: [...ids] },
    ids,
    ids.length === 1 ? 'Accepted' : `Accepted ${ids.length}`,
  )
}

/** Says that these passages are not in this version; they stay in the list. */
export function keepAsMissing(ids: readonly AnnotationId[]): Promise<void> {
  return decide({ type: 'annotation.keepOrphan', ids: [...ids] }, ids, 'Kept as not in this version')
}

async function decide(command: Parameters<typeof apply>[0], ids: readonly AnnotationId[], done: string) {
  const next = neighbourOf(ids)
  if (!(await apply(command))) return
  announce(`${done}. ${leftWords()}`)
  // The item that was decided is gone, and the focus with it.
  requestAnimationFrame(() => {
    const home = document.querySelector<HTMLElement>('.rev-list-title')
    ;(itemOf(next) ?? home)?.focus()
  })
}

/** Makes the selected words the passage that is being chosen. */
export async function takePassage(range: TextRange): Promise<void> {
  const { reselecting } = useRevision.getState()
  const notebook = useSession.getState().open?.notebook
  const annotation = notebook && annotationOf(notebook, reselecting)
  if (!annotation) return
  if (!(await retarget(annotation, range))) return
  announce(`Passage chosen. ${leftWords()}`)
  stopReselecting()
}

function leftWords(): string {
  const notebook = useSession.getState().open?.notebook
  const { documentId } = useView.getState()
  const left = notebook && documentId !== null ? openReviews(notebook, documentId) : 0
  return left === 0 ? 'Nothing is left to review.' : `${count(left, 'passage')} left.`
}

const itemOf = (id: string | undefined) =>
  id === undefined ? null : document.querySelector<HTMLElement>(`[data-review="${id}"]`)

/** The item after the last of those that are decided, or else the one before. */
function neighbourOf(ids: readonly AnnotationId[]): string | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[data-review]')].map(
    ({ dataset }) => dataset['review'] ?? '',
  )
  const last = Math.max(...ids.map((id) => all.indexOf(id)))
  const others = new Set<string>(ids)
  return (
    all.slice(last + 1).find((id) => !others.has(id)) ?? all.slice(0, last).findLast((id) => !others.has(id))
  )
}
