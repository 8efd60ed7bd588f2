import { Redo2, Undo2 } from 'lucide-react'
import { redo, undo } from '../../state/actions'
import { useSession } from '../../state/session'
import { IconButton } from '../ui/IconButton'

/** Undo and redo, each named by what it would do. */
export function HistoryButtons() {
  const undoLabel = useSession((state) => state.open?.undoLabel ?? null)
  const redoLabel = useSession((state) => state.open?.redoLabel ?? null)
  return (
    <div role="group" aria-label="History" className="shell-bar-history">
      <IconButton
        label={undoLabel === null ? 'Undo' : `Undo: ${undoLabel}`}
        isDisabled={undoLabel === null}
        onPress={() => void undo()}
      >
        <Undo2 size={17} aria-hidden />
      </IconButton>
      <IconButton
        label={redoLabel === null ? 'Redo' : `Redo: ${redoLabel}`}
        isDisabled={redoLabel === null}
        onPress={() => void redo()}
      >
        <Redo2 size={17} aria-hidden />
      </IconButton>
    </div>
  )
}
