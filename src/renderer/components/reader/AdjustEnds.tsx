import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Annotation } from '../../../shared/annotation/annotation'
import { moveEnd } from '../../dom/words'
import { IconButton } from '../ui/IconButton'
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
  return (
    <div className="reader-adjust-end">
      <span className="reader-adjust-label">{label}</span>
      <IconButton
        size="small"
        label={`${label} one word earlier`}
        isDisabled={!earlier}
        onPress={() => earlier && void retarget(annotation, earlier)}
      >
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        label={`${label} one word later`}
        isDisabled={!later}
        onPress={() => later && void retarget(annotation, later)}
      >
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
