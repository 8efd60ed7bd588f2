import { CircleCheck, FolderOpen } from 'lucide-react'
import { revealData, type FinishedData } from '../../state/data-export'
import { useSession } from '../../state/session'
import { sizeWords } from '../brief/brief-words'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'

interface Props {
  readonly done: FinishedData
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** What was written, and what of the notebook is not in it. */
export function ExportedData({ done, onAgain, onClose }: Props) {
  const isDesktop = useSession((state) => state.host === 'electron')
  return (
    <AppDialog
      title="The file is ready"
      onClose={onClose}
      footer={
        <>
          <Button className="ui-foot-start" tone="quiet" onPress={onAgain}>
            Another format
          </Button>
          {isDesktop && (
            <Button icon={<FolderOpen size={15} aria-hidden />} onPress={() => void revealData()}>
              Show in folder
            </Button>
          )}
          <Button tone="primary" onPress={onClose} autoFocus>
            Done
          </Button>
        </>
      }
    >
      <div className="brief-done">
        <CircleCheck size={22} className="brief-done-icon" aria-hidden />
        <div>
          <p className="brief-done-name">{done.fileName}</p>
          <p className="ui-hint">
            {sizeWords(done.bytes)}
            {isDesktop ? '' : '. Your browser has downloaded it.'}
          </p>
        </div>
      </div>
      {done.warnings.length > 0 && (
        <section className="exch-lost">
          <h3 className="pane-title">Not in this file</h3>
          <ul>
            {done.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
    </AppDialog>
  )
}
