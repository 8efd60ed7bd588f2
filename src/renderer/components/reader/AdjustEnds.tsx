import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { TextRange } from '../../../shared/document/text-version'
import { moveEnd } from '../../dom/words'
import { announce } from '../../state/messages'
import { IconButton } from '../ui/IconButton'
import { endWords } from './describe'
import { retarget } from './entry-actions'

interface Props {
  readonly text: string
  readonly annotation: Annotation
}

/** Moves the ends of a passage word by word. Each press is saved at once; a run of presses is one undo. */
export function AdjustEnds({ text, annotation }: Props) {
  return (
    <div className="reader-adjust" role="group" aria-label="Adjust the passage">
      <End text={text} annotation={annotation} end="start" label="Start" />
      <End text={text} annotation={annotation} end="end" label="End" />
    </div>
  )
}

interface EndProps extends Props {
  readonly end: 'start' | 'end'
  readonly label: string
}

function End({ text, annotation, end, label }: EndProps) {
  const earlier = moveEnd(text, annotation.target.position, end, -1)
  const later = moveEnd(text, annotation.target.position, end, 1)
  const move = async (range: TextRange | null) => {
    if (range && (await retarget(annotation, range))) announce(`Highlight ${endWords(text, range, end)}`)
  }
  return (
    <div className="reader-adjust-end">
      <span className="reader-adjust-label">{label}</span>
      <IconButton
        size="small"
        label={`${label} one word earlier`}
        isDisabled={!earlier}
        onPress={() => void move(earlier)}
      >
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        label={`${label} one word later`}
        isDisabled={!later}
        onPress={() => void move(later)}
      >
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
