import { CircleCheck, FolderOpen } from 'lucide-react'
import { revealBrief, type FinishedBrief } from '../../state/brief'
import { useSession } from '../../state/session'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { count } from '../ui/words'
import { sizeWords } from './brief-words'

interface Props {
  readonly done: FinishedBrief
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** What was written, and what to know about it. */
export function ExportDone({ done, onAgain, onClose }: Props) {
  const isDesktop = useSession((state) => state.host === 'electron')
  return (
    <AppDialog
      title="The brief is ready"
      onClose={onClose}
      footer={
        <>
          <Button className="ui-foot-start" tone="quiet" onPress={onAgain}>
            Export again
          </Button>
          {isDesktop && (
            <Button icon={<FolderOpen size={15} aria-hidden />} onPress={() => void revealBrief()}>
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
            {done.pages === null ? '' : `${count(done.pages, 'page')}, `}
            {sizeWords(done.bytes)}
            {isDesktop ? '' : '. Your browser has downloaded it.'}
          </p>
        </div>
      </div>
      {done.warnings.length > 0 && (
        <section className="brief-warnings">
          <h3 className="pane-title">Worth knowing</h3>
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
