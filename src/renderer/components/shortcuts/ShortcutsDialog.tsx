import { closeDialog } from '../../state/view'
import { READER_SHORTCUTS } from '../reader/shortcuts'
import { globalShortcutLines, type ShortcutLine } from '../shell/shortcuts'
import { AppDialog } from '../ui/AppDialog'

/** Every shortcut there is. */
export function ShortcutsDialog() {
  return (
    <AppDialog title="Keyboard shortcuts" width="large" closesOutside onClose={closeDialog}>
      <div className="keys-columns">
        <Sheet title="Anywhere" lines={globalShortcutLines()} />
        <Sheet title="In the document" lines={READER_SHORTCUTS} />
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
              <kbd className="keys-key">{line.keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
