import type { ReferenceImport } from '../../../shared/rpc/contract'
import { importChosenList, leaveChosenList, useChosenList } from '../../state/references'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { count } from '../ui/words'

const STATE_WORDS = { new: 'New', completes: 'Fills in', known: 'Known' } as const

/** What a list would add, before it does. */
export function ImportReferencesDialog() {
  const { list, waiting, isBusy } = useChosenList()
  if (!list) return null
  const { counts, entries, problems } = list.found
  const changes = counts.new + counts.completes
  const close = () => void leaveChosenList()
  const add = async () => {
    if (await importChosenList()) await leaveChosenList()
  }
  return (
    <AppDialog
      title="Import references"
      lead={
        waiting.length === 0
          ? list.fileName
          : `${list.fileName}. ${count(waiting.length, 'more list follows', 'more lists follow')}.`
      }
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{waiting.length === 0 ? 'Cancel' : 'Leave out'}</Button>
          <Button tone="primary" autoFocus isDisabled={changes === 0 || isBusy} onPress={() => void add()}>
            {changes === 0 ? 'Nothing to add' : `Import ${count(changes, 'reference')}`}
          </Button>
        </>
      }
    >
      <p className="refs-summary">{summary(counts)}</p>
      {problems.length > 0 && (
        <section className="refs-problems" aria-label="Entries that cannot be read">
          <h3 className="pane-title">{count(problems.length, 'entry', 'entries')} cannot be read</h3>
          <ul>
            {problems.map(({ line, key, message }, index) => (
              <li key={index}>
                {`Line ${line}`}
                {key !== '' && `, ${key}`}: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="refs-preview" aria-label="References of the list" tabIndex={0}>
        {entries.map(({ state, label, detail }, index) => (
          <li key={index} className="refs-preview-row">
            <span className={`refs-state refs-state--${state}`}>{STATE_WORDS[state]}</span>
            <span className="refs-preview-words" dir="auto">
              <strong>{label}</strong> {detail}
            </span>
          </li>
        ))}
      </ul>
    </AppDialog>
  )
}

function summary({ new: added, completes, known }: ReferenceImport['counts']): string {
  const parts = [
    `${count(added, 'new reference')}.`,
    completes > 0 ? `${completes} fill in what a reference lacks.` : '',
    known > 0 ? `${known} are here already and stay as they are.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
