import type { ForeignAnnotation } from '../../annotation/foreign'

/** The longest note that is made; a note may hold 1,000,000. */
const MAX_NOTE = 900_000

interface Words {
  readonly head: ForeignAnnotation | null
  readonly replies: readonly ForeignAnnotation[]
  /** Tags that nothing else can carry. */
  readonly tags: readonly string[]
  /** True when the file has annotations of several people. */
  readonly isSigned: boolean
}

/** The Markdown of a note: what was said, its tags where only the note can carry them, and the replies as quotations. */
export function noteWords({ head, replies, tags, isSigned }: Words): string {
  const said = head?.text ?? ''
  const by = head && said !== '' && isSigned ? signature(head) : ''
  const parts = [
    said,
    by === '' ? '' : `— ${by}`,
    tags.length > 0 ? `Tags: ${tags.map(escaped).join(', ')}` : '',
    ...replies.map(quoted),
  ]
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, MAX_NOTE)
    .toWellFormed()
}

/** A reply as a quotation under the name of who wrote it. */
function quoted(reply: ForeignAnnotation): string {
  const by = signature(reply)
  const tags = reply.tags.length > 0 ? `\n\nTags: ${reply.tags.map(escaped).join(', ')}` : ''
  const words = `**Reply${by === '' ? '' : ` by ${by}`}**\n\n${reply.text}${tags}`
  return words.trimEnd().replace(/^/gm, '> ').replace(/ +$/gm, '')
}

function signature({ creator, createdAt }: ForeignAnnotation): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(createdAt)?.[0] ?? ''
  return [escaped(creator), day].filter((part) => part !== '').join(', ')
}

/** Words of another program as they are, and not as Markdown. */
function escaped(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&')
}
