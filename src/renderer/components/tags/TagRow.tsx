import { useShallow } from 'zustand/react/shallow'
import type { TagId } from '../../../shared/core/ids'
import { tagsOf } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { TagPicker } from './TagPicker'
import { TagPill } from './TagPill'

interface Props {
  readonly tagIds: readonly TagId[]
  readonly onChange: (tagIds: TagId[]) => Promise<unknown>
}

/** The tags something carries, each with a way to take it off, and a picker for more. */
export function TagRow({ tagIds, onChange }: Props) {
  const tags = useFound(useShallow((notebook) => tagsOf(notebook, tagIds)))
  return (
    <div className="tag-row">
      {tags.map((tag) => (
        <TagPill
          key={tag.id}
          tag={tag}
          onRemove={() => void onChange(tagIds.filter((id) => id !== tag.id))}
        />
      ))}
      <TagPicker tagIds={tagIds} onChange={onChange} />
    </div>
  )
}
