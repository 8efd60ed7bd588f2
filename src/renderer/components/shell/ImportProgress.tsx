import { useEffect, useState } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { cancelImport } from '../../state/import'
import { useImports, type ImportJob } from '../../state/import-jobs'
import { announce } from '../../state/messages'
import { Button } from '../ui/Button'
import { importWords } from './import-words'

/** Most imports are over before this, in milliseconds, and need no card that flashes by. */
const PATIENCE_MS = 400

/** A card for each import that takes a while: which file, how far, and a way to stop it. */
export function ImportProgress() {
  const jobs = useImports((state) => state.jobs)
  return jobs.map((job) => <ImportCard key={job.jobId} job={job} />)
}

function ImportCard({ job }: { readonly job: ImportJob }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true)
      announce('Importing…')
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  const { progress } = job
  if (!isShown || progress === null) return null
  const { title, detail } = importWords(progress)
  const isKnown = progress.total > 0
  return (
    <div className="shell-message shell-import">
      <ProgressBar
        className="shell-import-progress"
        isIndeterminate={!isKnown}
        value={progress.done}
        maxValue={isKnown ? progress.total : 100}
        valueLabel={detail}
      >
        {({ percentage }) => (
          <>
            <Label className="shell-import-label">{title}</Label>
            <div className={`brief-bar ${isKnown ? '' : 'brief-bar--unknown'}`}>
              <div className="brief-bar-fill" style={{ width: `${percentage ?? 30}%` }} />
            </div>
            <p className="shell-message-hint">{detail}</p>
          </>
        )}
      </ProgressBar>
      <Button size="small" onPress={() => void cancelImport(job.jobId)}>
        Cancel
      </Button>
    </div>
  )
}
