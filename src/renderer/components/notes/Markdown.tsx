import { deferred } from '../ui/deferred'

const Blocks = deferred(async () => (await import('./MarkdownBlocks')).MarkdownBlocks, {
  whileLoading: ({ source }) => (
    <div className="md" dir="auto">
      {source}
    </div>
  ),
})

/** Has what reads Markdown there before a note is shown. */
export const preloadMarkdown = Blocks.preload

/** A note as it reads. Until what reads Markdown is there, its words as they were typed. */
export function Markdown({ source }: { readonly source: string }) {
  return <Blocks source={source} />
}
