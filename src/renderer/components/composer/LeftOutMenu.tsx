import { ChevronDown, EyeOff, Undo2 } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import type { Brief, SectionRef } from '../../../shared/notebook/brief'
import type { Notebook } from '../../../shared/notebook/notebook'
import { sectionsIn } from '../../../shared/notebook/queries'
import { changeScope } from '../../state/brief-changes'
import { announce } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { Button } from '../ui/Button'
import { Item, MenuLine, MenuPopover } from '../ui/MenuButton'
import { count } from '../ui/words'

/** The sections that are left out, to bring them back. */
export function LeftOutMenu({ brief }: { readonly brief: Brief }) {
  const notebook = useNotebook()
  const { leftOut } = brief.scope
  const sections = leftOut.flatMap((ref) => {
    const title = titleOf(notebook, ref)
    return title === null ? [] : [{ ref, title }]
  })
  if (sections.length === 0) return null
  const back = (ref: SectionRef, title: string) => {
    announce(`${title} is back in the brief`)
    void changeScope('Bring back section', { leftOut: leftOut.filter((other) => other !== ref) })
  }
  return (
    <div className="comp-left-out">
      <MenuTrigger>
        <Button size="small" tone="quiet" icon={<EyeOff size={14} aria-hidden />}>
          {count(sections.length, 'section')} left out <ChevronDown size={13} aria-hidden />
        </Button>
        <MenuPopover label="Bring back">
          {sections.map(({ ref, title }) => (
            <Item
              key={`${ref.documentId}/${ref.sectionId}`}
              label={`Bring back ${title}`}
              icon={<Undo2 size={15} />}
              onAction={() => back(ref, title)}
            />
          ))}
          {sections.length > 1 && <MenuLine />}
          {sections.length > 1 && (
            <Item
              label="Bring back all"
              onAction={() => void changeScope('Bring back sections', { leftOut: [] })}
            />
          )}
        </MenuPopover>
      </MenuTrigger>
    </div>
  )
}

function titleOf(notebook: Notebook, { documentId, sectionId }: SectionRef): string | null {
  const document = notebook.documents[documentId]
  if (!document || document.deletedAt !== undefined) return null
  const section = sectionsIn(document).find(({ id }) => id === sectionId)
  return section ? section.title || 'Untitled section' : null
}
