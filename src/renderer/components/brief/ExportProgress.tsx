import { Label, ProgressBar } from 'react-aria-components'

interface Props {
  /** What is done at the moment. */
  readonly words: string
  /** How much of how much; absent while nobody knows. */
  readonly share?: { readonly done: number; readonly total: number } | null
}

/** How far the writing of a file has come. */
export function ExportProgress({ words, share = null }: Props) {
  const isKnown = share !== null && share.total > 0
  return (
    <ProgressBar
      className="brief-progress"
      isIndeterminate={!isKnown}
      value={isKnown ? share.done : 0}
      maxValue={isKnown ? share.total : 100}
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
