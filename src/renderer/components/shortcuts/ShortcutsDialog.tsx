import { Fragment } from 'react'
import { closeDialog } from '../../state/view'
import { printedKeys, spokenKeys } from '../commands/keys'
import { AppDialog } from '../ui/AppDialog'
import { FIELD_LINES, shortcutLines, type ShortcutLine } from './shortcut-lines'

/** Every shortcut there is. */
export function ShortcutsDialog() {
  return (
    <AppDialog title="Keyboard shortcuts" width="large" closesOutside onClose={closeDialog}>
      <div className="keys-columns" role="group" aria-label="All shortcuts" tabIndex={0}>
        <div className="keys-column">
          <Sheet title="Find and go" lines={shortcutLines('Find and go')} />
          <Sheet title="Notebook" lines={shortcutLines('Notebook')} />
          <Sheet title="View" lines={shortcutLines('View')} />
          <Sheet title="In fields and cards" lines={FIELD_LINES} />
        </div>
        <Sheet title="In the document" lines={shortcutLines('In the document')} />
      </div>
    </AppDialog>
  )
}

interface SheetProps {
  readonly title: string
  readonly lines: readonly ShortcutLine[]
}

function Sheet({ title, lines }: SheetProps) {
  return (
    <section>
      <h3 className="pane-title">{title}</h3>
      <dl className="keys-list">
        {lines.map((line) => (
          <div key={line.does} className="keys-line">
            <dt>{line.does}</dt>
            <dd>
              {line.keys.map((keys, index) => (
                <Fragment key={keys}>
                  {index > 0 && <span className="keys-or"> or </span>}
                  <kbd className="keys-key">
                    <span aria-hidden>{printedKeys(keys)}</span>
                    <span className="sr-only">{spokenKeys(keys)}</span>
                  </kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
