import { Label, ProgressBar } from 'react-aria-components'
import { useBrief } from '../../state/brief'
import { phaseWords } from './brief-words'

/** How far the export has come. */
export function ExportProgress() {
  const progress = useBrief((state) => state.progress)
  const words = progress ? phaseWords(progress) : 'Starting…'
  const isKnown = progress !== null && progress.total > 0
  return (
    <ProgressBar
      className="brief-progress"
      isIndeterminate={!isKnown}
      value={progress?.done ?? 0}
      maxValue={isKnown ? progress.total : 100}
      valueLabel={words}
    >
      {({ percentage }) => (
        <>
          <Label className="brief-phase">{words}</Label>
          <div className={`brief-bar ${isKnown ? '' : 'brief-bar--unknown'}`}>
            <div className="brief-bar-fill" style={{ width: `${percentage ?? 30}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
