import { Check, Tag as TagIcon } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { Notebook } from '../../../shared/notebook/notebook'
import { codebookOf } from '../../../shared/notebook/queries'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { setTags } from './entry-actions'

interface Props {
  readonly notebook: Notebook
  readonly annotation: Annotation
}

/** A menu of all tags, to add them to a passage or take them off. Stays open, so that several can be chosen. */
export function TagMenu({ notebook, annotation }: Props) {
  const rows = codebookOf(notebook)
  if (rows.length === 0) {
    return (
      <Button tone="quiet" size="small" icon={<TagIcon size={14} aria-hidden />} onPress={openCodebook}>
        New tag
      </Button>
    )
  }
  return (
    <MenuTrigger>
      <AriaButton className="ui-button ui-button--quiet ui-button--small">
        <TagIcon size={14} aria-hidden />
        <span className="ui-button-label">Tags</span>
      </AriaButton>
      <Popover className="ui-popover" placement="bottom start" offset={4}>
        <Menu
          className="ui-menu"
          aria-label="Tags of this highlight"
          selectionMode="multiple"
          selectedKeys={annotation.tagIds}
          onSelectionChange={(keys) => {
            const chosen = new Set(keys === 'all' ? rows.map((row) => row.tag.id) : [...keys].map(String))
            const kept = annotation.tagIds.filter((id) => chosen.has(id))
            const added = rows.map((row) => row.tag.id).filter((id) => chosen.has(id) && !kept.includes(id))
            void setTags(annotation, [...kept, ...added])
          }}
        >
          {rows.map(({ tag, depth }) => (
            <MenuItem key={tag.id} id={tag.id} textValue={tag.label} className="ui-menu-item reader-tag-item">
              <span className={`reader-dot reader-dot--${tag.color}`} style={{ marginLeft: depth * 12 }} />
              <span className="ui-menu-label">{tag.label}</span>
              <Check className="reader-tag-check" size={15} aria-hidden />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const openCodebook = () => openDialog({ kind: 'codebook' })
