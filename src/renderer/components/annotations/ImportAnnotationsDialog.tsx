import { forgetAnnotations, importAnnotations, useChosenAnnotations } from '../../state/annotations'
import { useNotebook } from '../../state/session'
import '../../styles/review.css'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { count, shorten } from '../ui/words'
import { alongWords, fateRows, importWords } from './fate-rows'
import { SourceChoice } from './SourceChoice'

/** What a file of annotations would add to a document, before it does. */
export function ImportAnnotationsDialog() {
  const { file, isBusy } = useChosenAnnotations()
  const { documents } = useNotebook()
  if (!file) return null
  const { found, fileName, documentId } = file
  const title = documents[documentId]?.bibliography.title ?? ''
  const action = importWords(found)
  const rows = fateRows(found)
  return (
    <AppDialog
      title="Import annotations"
      lead={
        <>
          “{fileName}” onto “{shorten(title, 60)}”. One undo takes it back.
        </>
      }
      onClose={forgetAnnotations}
      footer={
        <>
          <Button onPress={forgetAnnotations}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={action === '' || isBusy}
            onPress={() => void importAnnotations()}
          >
            {action === '' ? 'Nothing to add' : action}
          </Button>
        </>
      }
    >
      <SourceChoice sources={found.sources} asked={file.sources} />
      <dl className="rev-counts" aria-label="What becomes of the annotations">
        {rows.map(({ count: many, name, meaning }) => (
          <div key={name} className="rev-count">
            <dt>
              {name}
              <span className="rev-meaning">{meaning}</span>
            </dt>
            <dd>{many}</dd>
          </div>
        ))}
      </dl>
      {alongWords(found).map((words) => (
        <p key={words} className="rev-remark">
          {words}
        </p>
      ))}
      {found.notKept.length > 0 && (
        <section className="rev-lost" aria-label="What cannot be kept">
          <h3 className="rev-group-title">{count(found.counts.lost, 'thing')} cannot be kept</h3>
          <ul tabIndex={0} aria-label="What cannot be kept, by annotation">
            {found.notKept.map(({ number, message }, index) => (
              <li key={index}>
                {number > 0 && `Annotation ${String(number)}: `}
                {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </AppDialog>
  )
}
