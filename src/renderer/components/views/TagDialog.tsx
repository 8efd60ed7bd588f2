import { useState } from 'react'
import type { ClaimId, TagId } from '../../../shared/core/ids'
import { codebookOf } from '../../../shared/notebook/queries'
import { useNotebook } from '../../state/session'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { SearchList } from '../ui/SearchList'
import { count } from '../ui/words'
import { tagClaims, untagClaims } from './bulk'

export type TagAsk = 'tag' | 'untag'

interface Props {
  readonly ids: readonly ClaimId[]
  readonly asks: TagAsk
  readonly onClose: () => void
}

/** Chooses the tag to give to claims or to take from them. */
export function TagDialog({ ids, asks, onClose }: Props) {
  const notebook = useNotebook()
  const [tagId, setTagId] = useState<TagId | null>(null)
  const carried = new Set(ids.flatMap((id) => notebook.claims[id]?.tagIds ?? []))
  const rows = codebookOf(notebook).filter(({ tag }) => asks === 'tag' || carried.has(tag.id))
  const claims = count(ids.length, 'claim')
  return (
    <AppDialog
      title={asks === 'tag' ? `Tag ${claims}` : `Remove tag from ${claims}`}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={tagId === null}
            onPress={() => {
              onClose()
              if (tagId !== null) void (asks === 'tag' ? tagClaims(ids, tagId) : untagClaims(ids, tagId))
            }}
          >
            {asks === 'tag' ? 'Add tag' : 'Remove tag'}
          </Button>
        </>
      }
    >
      <SearchList
        label="Tags"
        placeholder="Find a tag"
        choices={rows.map(({ tag, depth }) => ({
          id: tag.id,
          title: tag.label,
          indent: asks === 'tag' ? depth : 0,
          icon: <span className={`tag-dot tag-dot--in-list tag--${tag.color}`} aria-hidden />,
        }))}
        selected={tagId}
        onSelect={setTagId}
        empty={asks === 'tag' ? 'Make tags in the codebook first.' : 'None of them has a tag.'}
        autoFocus
      />
    </AppDialog>
  )
}
