import { BookOpen, Columns3, FileText, Grid3x3 } from 'lucide-react'
import { showView, useViews, type ViewMode } from '../../state/views'
import { Segments, type Segment } from '../ui/Segments'
import '../../styles/views.css'

const VIEWS: readonly Segment<ViewMode>[] = [
  { value: 'read', label: 'Read', icon: <BookOpen size={14} aria-hidden /> },
  { value: 'board', label: 'Board', icon: <Columns3 size={14} aria-hidden /> },
  { value: 'matrix', label: 'Matrix', icon: <Grid3x3 size={14} aria-hidden /> },
  { value: 'brief', label: 'Brief', icon: <FileText size={14} aria-hidden /> },
]

/** Whether the middle shows the document, the claims as a board, their evidence as a matrix, or the brief of them. */
export function ViewSwitch() {
  const mode = useViews((state) => state.mode)
  return (
    <Segments
      label="View"
      isLabelHidden
      className="views-switch"
      segments={VIEWS}
      value={mode}
      onChange={showView}
    />
  )
}
