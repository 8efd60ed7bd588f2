import type { Annotation } from '../../../shared/annotation/annotation'
import type { TextRange } from '../../../shared/document/text-version'
import type { Notebook } from '../../../shared/notebook/notebook'
import type { Mark } from '../../dom/marks'
import { markWords } from './describe'

/**
 * The marks of highlights within a stretch of the text, in reading order: where several meet, what ends comes before
 * what starts, and the outer ones enclose the inner ones.
 */
export function marksOf(
  notebook: Notebook,
  annotations: readonly Annotation[],
  stretch: TextRange,
): readonly Mark[] {
  const marks = annotations.flatMap((annotation) => {
    const { start, end } = annotation.target.position
    const words = markWords(notebook, annotation)
    return [
      ...(start >= stretch.start
        ? [{ at: start, side: 'start' as const, words: words.start, size: end - start }]
        : []),
      ...(end <= stretch.end ? [{ at: end, side: 'end' as const, words: words.end, size: end - start }] : []),
    ]
  })
  return marks
    .sort(
      (a, b) => a.at - b.at || sideOrder(a.side) - sideOrder(b.side) || sizeOrder(a.side) * (a.size - b.size),
    )
    .map(({ at, side, words }) => ({ at, side, words }))
}

const sideOrder = (side: Mark['side']) => (side === 'end' ? 0 : 1)
const sizeOrder = (side: Mark['side']) => (side === 'end' ? 1 : -1)
