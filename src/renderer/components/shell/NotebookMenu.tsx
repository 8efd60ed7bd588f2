import { BookOpen, ChevronDown, FileInput, FileOutput, Library, PencilLine, Plus } from 'lucide-react'
import { Button as AriaButton, Header, MenuSection, MenuTrigger } from 'react-aria-components'
import { openNotebook } from '../../state/actions'
import { showError } from '../../state/messages'
import { useSession } from '../../state/session'
import { openDialog } from '../../state/view'
import type { NotebookId } from '../../../shared/core/ids'
import { Item, MenuLine, MenuPopover } from '../ui/MenuButton'
import { runAction } from './actions'

/** Notebooks listed in the menu itself; the rest are behind "All notebooks…". */
const RECENT = 6

/** The name of the notebook, which opens a menu to switch, make, rename or list notebooks. */
export function NotebookMenu() {
  const notebooks = useSession((state) => state.library.notebooks)
  const openId = useSession((state) => state.open?.notebook.id ?? null)
  const title = useSession((state) => state.open?.notebook.title ?? 'No notebook')
  return (
    <MenuTrigger>
      <AriaButton className="shell-notebook">
        <span className="shell-notebook-title">{title}</span>
        <ChevronDown size={15} aria-hidden />
      </AriaButton>
      <MenuPopover label="Notebooks">
        <MenuSection
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={openId === null ? [] : [openId]}
        >
          <Header className="ui-menu-head">Notebooks</Header>
          {notebooks.slice(0, RECENT).map((entry) => (
            <Item
              key={entry.id}
              id={entry.id}
              checkable
              label={entry.title}
              icon={<BookOpen size={15} />}
              onAction={() => void switchTo(entry.id, openId)}
            />
          ))}
        </MenuSection>
        <MenuLine />
        <Item
          label="New notebook…"
          icon={<Plus size={15} />}
          onAction={() => openDialog({ kind: 'new-notebook' })}
        />
        <Item
          label="Rename this notebook…"
          icon={<PencilLine size={15} />}
          isDisabled={openId === null}
          onAction={() => openDialog({ kind: 'rename-notebook' })}
        />
        <MenuLine />
        <Item
          label="Add from file…"
          icon={<FileInput size={15} />}
          onAction={() => runAction('add-from-file')}
        />
        <Item
          label="Export notebook data…"
          icon={<FileOutput size={15} />}
          isDisabled={openId === null}
          onAction={() => runAction('export-data')}
        />
        <MenuLine />
        <Item
          label="All notebooks…"
          icon={<Library size={15} />}
          onAction={() => openDialog({ kind: 'notebooks' })}
        />
      </MenuPopover>
    </MenuTrigger>
  )
}

async function switchTo(id: NotebookId, openId: NotebookId | null): Promise<void> {
  if (id === openId) return
  const failure = await openNotebook(id)
  if (failure) showError(failure)
}
