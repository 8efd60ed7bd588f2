import { CircleCheck, FolderOpen } from 'lucide-react'
import { revealBrief, type FinishedBrief } from '../../state/brief'
import { useSession } from '../../state/session'
import { Button } from '../ui/Button'
import { count } from '../ui/words'
import { sizeWords } from './brief-words'

/** What was written, and what to know about it. */
export function ExportDone({ done }: { readonly done: FinishedBrief }) {
  const isDesktop = useSession((state) => state.host === 'electron')
  return (
    <>
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
    </>
  )
}

/** What can be done once it is written. */
export function ExportDoneButtons(props: { readonly onAgain: () => void; readonly onClose: () => void }) {
  const isDesktop = useSession((state) => state.host === 'electron')
  return (
    <>
      <Button className="ui-foot-start" tone="quiet" onPress={props.onAgain}>
        Export again
      </Button>
      {isDesktop && (
        <Button icon={<FolderOpen size={15} aria-hidden />} onPress={() => void revealBrief()}>
          Show in folder
        </Button>
      )}
      <Button tone="primary" onPress={props.onClose} autoFocus>
        Done
      </Button>
    </>
  )
}
