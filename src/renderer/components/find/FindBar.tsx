import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { clearFind, isQuestion, useFind } from '../../state/find'
import { useView } from '../../state/view'
import { IconButton } from '../ui/IconButton'
import { step } from './step'

/** Over the text: where one is among the places that were found, and the ways to the next and the previous. */
export function FindBar() {
  const { text, matches, current } = useFind()
  const documentId = useView((state) => state.documentId)
  if (!isQuestion(text) || matches?.documentId !== documentId || matches.ranges.length === 0) return null
  const total = matches.ranges.length.toLocaleString('en')
  return (
    <div className="find-bar" role="group" aria-label="Found in this document">
      <p className="find-bar-count">
        {current === null ? `${total} found` : `${(current + 1).toLocaleString('en')} of ${total}`}
      </p>
      <IconButton size="small" label="Previous hit" hint="Previous hit (Shift+F3)" onPress={() => step(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton size="small" label="Next hit" hint="Next hit (F3)" onPress={() => step(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton size="small" label="Stop finding" onPress={clearFind}>
        <X size={15} aria-hidden />
      </IconButton>
    </div>
  )
}
