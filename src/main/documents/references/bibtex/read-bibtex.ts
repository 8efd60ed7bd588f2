import { setImmediate as nextTurn } from 'node:timers/promises'
import { parse, type Entry } from '@retorquere/bibtex-parser'
import type { OnReadProgress } from '../../read-document'
import { NO_NAME, type ListedReference, type ListProblem, type ReferenceList } from '../reference-list'
import { bibliographyOfEntry } from './entry'
import { splitBibtex, type Chunk } from './split'

const OPTIONS = {
  // Titles are kept as they were written: a style changes their case when it cites.
  sentenceCase: false,
  english: false,
  caseProtection: false,
  unsupported: 'ignore',
  // Done by `entry.ts`: the parser's knows the pairs of BibLaTeX alone.
  applyCrossRef: false,
  // Long, and of no use for citing: not read as LaTeX.
  verbatimFields: ['abstract', 'annotation', 'annote', 'file', 'keywords', 'note', 'url', 'doi', /^bdsk/i],
} as const

/**
 * Reads BibTeX and BibLaTeX: `@string`, `crossref`, LaTeX accents and mathematics, corporate names, spans of dates. An
 * entry that cannot be read is a problem and does not stop the others.
 */
export async function readBibtex(
  text: string,
  onProgress: OnReadProgress = () => undefined,
): Promise<ReferenceList> {
  const { chunks, problems } = splitBibtex(text)
  const entries = chunks.filter((chunk) => chunk.key !== '' || !NOT_ENTRIES.has(chunk.type))
  const strings = chunks.filter((chunk) => chunk.type === 'string')
  const references: ListedReference[] = []
  const faults: ListProblem[] = [...problems]
  const read: [Chunk, Entry | string][] = []
  for (let start = 0; start < entries.length; start += BATCH) {
    read.push(...parsed(entries.slice(start, start + BATCH), strings))
    onProgress(read.length, entries.length)
    // Messages go out between two turns.
    await nextTurn()
  }
  const byKey = new Map(read.map(([{ key }, entry]) => [key.toLowerCase(), entry]))
  for (const [chunk, entry] of read) {
    const { line, key } = chunk
    if (typeof entry === 'string') {
      faults.push({ line, key, message: entry })
      continue
    }
    const parent = byKey.get((entry.fields['crossref'] ?? '').toLowerCase())
    const bibliography = bibliographyOfEntry(
      entry,
      typeof parent === 'string' || parent === entry ? undefined : parent,
    )
    if (bibliography) references.push({ line, bibliography })
    else faults.push({ line, key, message: NO_NAME })
  }
  return { references, problems: faults.sort((a, b) => a.line - b.line) }
}

/** Entries that are read at a time: some hundredths of a second. */
const BATCH = 100
const NOT_ENTRIES = new Set(['string', 'preamble', 'comment'])
const UNREADABLE = 'It is not BibTeX that can be read.'

/** Each chunk with its entry, or with what is wrong with it. */
function* parsed(chunks: readonly Chunk[], strings: readonly Chunk[]): Generator<[Chunk, Entry | string]> {
  // As one is fastest. The parser passes over what it cannot read: then each is tried alone.
  const together = attempt([...strings, ...chunks])
  if (together && together.length === chunks.length) {
    for (const [index, chunk] of chunks.entries()) {
      const entry = together[index]
      yield [chunk, entry?.key === chunk.key ? entry : UNREADABLE]
    }
    return
  }
  const byKey = new Map((together ?? []).map((entry) => [entry.key, entry]))
  for (const chunk of chunks) {
    const entry = byKey.get(chunk.key) ?? attempt([...strings, chunk])?.[0]
    yield [chunk, entry ?? UNREADABLE]
  }
}

/** The entries of these chunks; null when the parser gives up on the whole. */
function attempt(chunks: readonly Chunk[]): Entry[] | null {
  try {
    return parse(chunks.map(({ source }) => source).join('\n\n'), {
      ...OPTIONS,
      verbatimFields: [...OPTIONS.verbatimFields],
    }).entries
  } catch {
    return null
  }
}
