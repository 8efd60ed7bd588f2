import { memo, useMemo } from 'react'
import type { Heading } from '../../../shared/document/sections'
import { chunkAt, type Chunk, type DocumentModel } from '../../dom/document-model'
import { TextChunk } from './TextChunk'

/** Characters on a full line of the column, for heights that are only estimated. */
const CHARACTERS_PER_LINE = 66

interface Props {
  readonly model: DocumentModel
  readonly headings: readonly Heading[]
}

/** The whole text, chunk by chunk. */
export const TextChunks = memo(function TextChunks({ model, headings }: Props) {
  const byChunk = useMemo(() => headingsByChunk(model, headings), [model, headings])
  const lines = useMemo(() => model.chunks.map((chunk) => likelyLines(model, chunk)), [model])
  return model.chunks.map((chunk) => (
    <TextChunk
      key={chunk.index}
      model={model}
      chunk={chunk}
      headings={byChunk.get(chunk.index) ?? ''}
      lines={lines[chunk.index] ?? 1}
    />
  ))
})

function headingsByChunk(model: DocumentModel, headings: readonly Heading[]): Map<number, string> {
  const found = new Map<number, string>()
  for (const { start, level } of headings) {
    const chunk = chunkAt(model, start)
    found.set(chunk, `${found.get(chunk) ?? ''} ${start}:${level}`)
  }
  return found
}

/** Lines of a chunk with the space between its blocks, as whole lines. */
function likelyLines({ version }: DocumentModel, chunk: Chunk): number {
  const blocks = version.blocks.slice(chunk.first, chunk.last)
  const lines = blocks.map(({ start, end }) => Math.max(1, Math.ceil((end - start) / CHARACTERS_PER_LINE)))
  return Math.round(lines.reduce((sum, count) => sum + count + 0.55, 0))
}
