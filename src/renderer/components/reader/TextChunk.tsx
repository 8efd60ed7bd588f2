import { memo } from 'react'
import type { Chunk, DocumentModel } from '../../dom/document-model'
import { groupsOf } from '../../dom/structure'
import { GroupView } from './GroupView'

interface Props {
  readonly model: DocumentModel
  readonly chunk: Chunk
  /** Headings within the chunk as "start:level start:level"; a string, so that it compares by value. */
  readonly headings: string
  /** Likely height in lines of text, until the chunk has been laid out once. */
  readonly lines: number
}

/** About twenty blocks. Rendered again only when a heading within changes; painting highlights does not touch it. */
export const TextChunk = memo(function TextChunk({ model, chunk, headings, lines }: Props) {
  const { version } = model
  const levels = new Map(
    headings
      .split(' ')
      .filter(Boolean)
      .map((heading) => heading.split(':').map(Number) as [number, number]),
  )
  const levelAt = (start: number | undefined) => (start === undefined ? null : (levels.get(start) ?? null))
  const groups = groupsOf(version.blocks, chunk, (block) => levels.has(block.start))
  return (
    <div className="reader-chunk" style={{ containIntrinsicBlockSize: `auto ${lines}lh` }}>
      {groups.map((group, index) => (
        <GroupView
          key={index}
          version={version}
          group={group}
          levelOf={(block) => levelAt(version.blocks[block]?.start)}
        />
      ))}
    </div>
  )
})
