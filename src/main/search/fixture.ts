import type { DocumentId } from '../../shared/core/ids'
import { emptyBibliography } from '../../shared/document/source-document'
import type { Block, TextVersion } from '../../shared/document/text-version'
import { selectorsFor } from '../../shared/annotation/selectors'
import { commandSchema } from '../../shared/notebook/command'
import { emptyNotebook } from '../../shared/notebook/notebook'
import { initialState, reduce, type Change, type NotebookState } from '../../shared/notebook/reduce'
import type { SearchHit, SearchResult } from '../../shared/search/results'
import { SearchEngine } from './engine'
import type { NotebookIndex } from './notebook-index'

// Shared by the tests of this folder; never part of the app.

const AT = '2026-01-01T00:00:00.000Z'

/** A text whose lines are its blocks; `# ` begins a heading of level 1, `## ` of level 2. Marks of it are not text. */
function textOf(hash: string, lines: readonly string[]) {
  const blocks: Block[] = []
  const texts: string[] = []
  let start = 0
  for (const line of lines) {
    const level = /^#*/.exec(line)?.[0].length ?? 0
    const words = line.slice(level).trimStart()
    const end = start + words.length
    blocks.push(level > 0 ? { kind: 'heading', start, end, level } : { kind: 'paragraph', start, end })
    texts.push(words)
    start = end + 1
  }
  const text = texts.join('\n')
  const version: TextVersion = { hash: hash.repeat(64), unit: 'utf16', text, blocks, marks: [] }
  const headings = blocks.flatMap(({ level, ...range }) =>
    level === undefined
      ? []
      : [{ start: range.start, end: range.end, level, title: text.slice(range.start, range.end) }],
  )
  return { version, headings }
}

/** One notebook that commands are run on, with the index that follows it. */
export class Bench {
  state: NotebookState
  readonly engine = new SearchEngine()
  index: NotebookIndex
  readonly texts = new Map<string, TextVersion>()
  #seconds = 0

  constructor(title = 'Street trees', id: `nb_${string}` = 'nb_1') {
    this.state = initialState(emptyNotebook(id, title, AT))
    this.index = this.engine.open(this.state.notebook)
  }

  /** Adds a document whose text has these lines. */
  addDocument(id: DocumentId, title: string, lines: readonly string[], hash: string): this {
    const { version, headings } = textOf(hash, lines)
    this.texts.set(version.hash, version)
    const command = commandSchema.parse({
      type: 'document.add',
      id,
      bibliography: emptyBibliography(title),
      version: {
        hash: version.hash,
        format: 'plain-text',
        fileName: 'text.txt',
        byteLength: version.text.length,
        importedAt: AT,
        length: version.text.length,
        firstInk: 0,
        headings,
      },
    })
    // As with an import of Postil's own, undo does not go back behind it.
    return this.change({ kind: 'command', at: this.#now(), command, undoable: false })
  }

  /** A command that marks words of a document's text. */
  passage(id: string, documentId: DocumentId, words: string, rest: object = {}) {
    const hash = this.state.notebook.documents[documentId]?.versions.at(-1)?.hash ?? ''
    const text = this.texts.get(hash)?.text ?? ''
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`no "${words}" in ${documentId}`)
    const target = { documentId, version: hash, ...selectorsFor(text, { start, end: start + words.length }) }
    return { type: 'annotation.create', id, motivation: 'assessing', target, ...rest }
  }

  /** Runs commands as a script would write them; throws when one fails. */
  run(...commands: object[]): this {
    for (const command of commands) {
      this.change({ kind: 'command', at: this.#now(), command: commandSchema.parse(command) })
    }
    return this
  }

  undo(): this {
    return this.change({ kind: 'undo', at: this.#now() })
  }

  redo(): this {
    return this.change({ kind: 'redo', at: this.#now() })
  }

  /** Makes a change and lets the index hear of it; false when the notebook refused it. */
  attempt(change: Change): boolean {
    const reduced = reduce(this.state, change)
    if (!reduced.ok) return false
    this.state = reduced.value.state
    this.index.change(reduced.value.patches)
    return true
  }

  /** Lets the index catch up. */
  settle(): this {
    settleIndex(this.index, this.texts)
    return this
  }

  search(text: string, limit?: number): SearchResult {
    return this.settle().engine.query(text, limit)
  }

  private change(change: Change): this {
    if (!this.attempt(change)) throw new Error(`refused: ${JSON.stringify(change)}`)
    return this
  }

  #now(): string {
    this.#seconds += 10
    return new Date(Date.parse(AT) + this.#seconds * 1000).toISOString()
  }
}

/** Gives an index the texts it asks for and lets it work until nothing is left to do. */
export function settleIndex(index: NotebookIndex, texts: ReadonlyMap<string, TextVersion>): void {
  while (index.isBehind) {
    const needed = index.neededText()
    if (needed) index.addText(needed, texts.get(needed.hash) ?? null)
    index.step(() => false)
  }
}

/** All hits of a result in the order they are shown. */
export function hitsOf({ groups }: SearchResult): readonly SearchHit[] {
  return groups.flatMap(({ hits }) => hits)
}

/** Hits in a few words: kind and id, or for text the matched words. */
export function shown(result: SearchResult): string[] {
  return hitsOf(result).map((hit) => {
    switch (hit.kind) {
      case 'claim':
        return hit.claimId
      case 'evidence':
        return hit.evidenceId
      case 'note':
        return hit.noteId
      case 'tag':
        return hit.tagId
      case 'text':
        return `text: ${marked(hit)}`
    }
  })
}

/** The matched words of a hit's snippet. */
export function marked({ snippet }: SearchHit): string {
  return snippet.matches.map(({ start, end }) => snippet.text.slice(start, end)).join('|')
}
