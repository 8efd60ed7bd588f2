import { MAX_ENTRY_LENGTH } from '../limits'
import type { ListProblem } from '../reference-list'

/** One record of a tagged format: what stands under each tag, in order. */
export interface TaggedRecord {
  readonly line: number
  readonly fields: ReadonlyMap<string, readonly string[]>
}

/** How a tagged format is laid out. */
export interface TagSyntax {
  /** A line with a tag: the tag, then the value. */
  readonly tag: RegExp
  /** The tag with which each record begins. */
  readonly first: string
  /** The tag with which it ends; null when the next one ends it. */
  readonly last: string | null
}

const RIS: TagSyntax = { tag: /^\s*([A-Z][A-Z0-9])\s{0,2}-(?:\s(.*))?$/, first: 'TY', last: 'ER' }
const NBIB: TagSyntax = { tag: /^([A-Z]{2,4})\s{0,2}- (.*)$/, first: 'PMID', last: null }
const ENW: TagSyntax = { tag: /^%([0-9A-Z@!$^&~<>[\]()*+=?])\s(.*)$/, first: '0', last: null }
export const SYNTAXES = { ris: RIS, nbib: NBIB, enw: ENW } as const

/** Cuts a tagged file into records. A line without a tag goes on with the one above. */
export function splitRecords(
  text: string,
  syntax: TagSyntax,
): { records: TaggedRecord[]; problems: ListProblem[] } {
  const records: TaggedRecord[] = []
  const problems: ListProblem[] = []
  let open: { line: number; fields: Map<string, string[]>; length: number } | null = null
  let values: string[] | null = null
  const close = () => {
    if (open && open.length > MAX_ENTRY_LENGTH) {
      problems.push({ line: open.line, key: '', message: 'It is longer than 256 KB.' })
    } else if (open) records.push(open)
    open = null
    values = null
  }
  for (const [index, written] of text.split(/\r\n|\n|\r/).entries()) {
    const [found, tag = '', value = ''] = syntax.tag.exec(written) ?? []
    if (found !== undefined && tag === syntax.first) {
      close()
      open = { line: index + 1, fields: new Map(), length: 0 }
    } else if (tag !== '' && tag === syntax.last) {
      close()
      continue
    }
    const record = open as { fields: Map<string, string[]>; length: number } | null
    if (!record) continue
    record.length += written.length
    if (record.length > MAX_ENTRY_LENGTH) continue
    if (found !== undefined) {
      values = record.fields.get(tag) ?? []
      values.push(value.trim())
      record.fields.set(tag, values)
    } else continueLast(values, written)
  }
  close()
  return { records, problems }
}

function continueLast(values: string[] | null, written: string): void {
  const more = written.trim()
  const last = values?.pop()
  if (values && last !== undefined) values.push(more === '' ? last : `${last} ${more}`.trim())
}
