import { BookOpen, ChevronRight, Heading, MessageSquareQuote, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { rememberCommand, recentCommands } from '../../state/recent-commands'
import { useSession } from '../../state/session'
import { closeDialog } from '../../state/view'
import { availableCommands } from '../commands/all-commands'
import { printedKeys } from '../commands/keys'
import { currentReader } from '../reader/current-reader'
import { StandingChip } from '../ui/StandingIcon'
import { paletteGroups, type PaletteItem } from './palette-items'

const ICONS = {
  command: ChevronRight,
  document: BookOpen,
  section: Heading,
  claim: MessageSquareQuote,
} as const

/** Every command by name, and the places of the notebook. */
export function PaletteDialog() {
  const [typed, setTyped] = useState('')
  // What was selected in the text is read before the field takes the focus.
  const [commands] = useState(() => availableCommands(currentReader()))
  const [recent] = useState(() => recentCommands())
  const notebook = useSession((state) => state.open?.notebook ?? null)
  const groups = useMemo(
    () => paletteGroups(typed, commands, recent, notebook),
    [typed, commands, recent, notebook],
  )
  return (
    <ModalOverlay
      className="ui-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || closeDialog()}
    >
      <Modal className="ui-modal palette-modal">
        <Dialog aria-label="Commands" className="ui-dialog palette">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label="Find a command" className="palette-search" autoFocus>
              <Search size={17} className="palette-search-icon" aria-hidden />
              <Input
                className="palette-input"
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                placeholder="Type a command, or @ and a section, document or claim"
              />
            </SearchField>
            <ListBox
              aria-label="Commands and places"
              className="palette-list"
              items={groups}
              escapeKeyBehavior="none"
              onAction={(key) => {
                const item = groups.flatMap(({ items }) => items).find(({ id }) => id === key)
                if (item) choose(item)
              }}
              renderEmptyState={() => <p className="ui-list-empty">No command or place has this name.</p>}
            >
              {(group) => (
                <ListBoxSection id={group.title} className="palette-group">
                  <Header className="ui-list-head">{group.title}</Header>
                  <Collection items={group.items}>{(item) => <Line item={item} />}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Line({ item }: { readonly item: PaletteItem }) {
  const { id, kind, title, detail, keys, standing } = item
  const Icon = ICONS[kind]
  return (
    <ListBoxItem id={id} textValue={title} className="palette-item">
      <Icon size={15} className="palette-icon" aria-hidden />
      <span className="palette-words">
        <span className="palette-title" dir="auto">
          {title}
        </span>
        {detail !== null && (
          <span className="palette-detail" dir="auto">
            {detail}
          </span>
        )}
      </span>
      {standing && <StandingChip standing={standing} />}
      {keys !== null && <kbd className="keys-key">{printedKeys(keys)}</kbd>}
    </ListBoxItem>
  )
}

/** Closes the palette, lets the focus go back to where it was, and carries out what was chosen. */
function choose({ id, kind, run }: PaletteItem): void {
  if (kind === 'command') rememberCommand(id)
  closeDialog()
  setTimeout(run, FOCUS_IS_BACK)
}

/** The dialog gives the focus back a frame after it is gone, in ms. */
const FOCUS_IS_BACK = 60
