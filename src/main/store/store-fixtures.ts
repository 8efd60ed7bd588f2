import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../../shared/core/result'
import type { Change } from '../../shared/notebook/reduce'
import type { Command } from '../../shared/notebook/command'
import { emptyBibliography } from '../../shared/document/source-document'
import type { TextVersion } from '../../shared/document/text-version'
import { emptyNotebook } from '../../shared/notebook/notebook'
import { createNotebook, openNotebook, type NotebookStore, type StoreOptions } from './notebook-store'
import { sha256 } from './seal'

export const AT = '2026-03-01T10:00:00.000Z'
export const TEXT = 'Lead.\nTides rise twice a day. The moon pulls the sea.\n'
export const OPTIONS: StoreOptions = { holder: 'the test', idleMs: 1_000_000 }

/** The value of a result that must be a success. */
export function unwrap<T, E extends { message: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Where tests keep their files: in memory where there is such a place, since thousands of flushes take their time. */
const FOLDERS = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A new folder of its own. */
export function makeFolder(parent = FOLDERS): Promise<string> {
  return mkdtemp(join(parent, 'postil-store-'))
}

/** Runs with a folder of its own, which is removed afterwards. */
export async function inFolder<T>(run: (dir: string) => Promise<T>, parent = FOLDERS): Promise<T> {
  const dir = await makeFolder(parent)
  try {
    return await run(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

export function freshNotebook() {
  return emptyNotebook('nb_1', 'Tides', AT)
}

export async function create(dir: string, options: Partial<StoreOptions> = {}): Promise<NotebookStore> {
  return unwrap(await createNotebook(dir, freshNotebook(), { ...OPTIONS, ...options }))
}

export async function open(dir: string, options: Partial<StoreOptions> = {}): Promise<NotebookStore> {
  return unwrap(await openNotebook(dir, { ...OPTIONS, ...options }))
}

export function change(command: Command, at = AT): Change {
  return { kind: 'command', at, command }
}

export const textVersion: TextVersion = {
  hash: sha256(TEXT),
  unit: 'utf16',
  text: TEXT,
  blocks: [
    { kind: 'paragraph', start: 0, end: 5 },
    { kind: 'paragraph', start: 6, end: TEXT.length - 1 },
  ],
  marks: [],
}

/** The command that adds a document whose text is `TEXT`. */
export function addDocument(n: number): Change {
  return change({
    type: 'document.add',
    id: `doc_${String(n)}`,
    bibliography: emptyBibliography(`Source ${String(n)}`),
    language: 'en',
    version: {
      hash: textVersion.hash,
      format: 'plain-text',
      fileName: 'tides.txt',
      byteLength: TEXT.length,
      importedAt: AT,
      length: TEXT.length,
      firstInk: 0,
      headings: [],
    },
  })
}

/** The command that highlights the words from `start` to `end`. */
export function addHighlight(n: number, documentNumber: number, start = 6, end = 11): Change {
  return change({
    type: 'annotation.create',
    id: `ann_${String(n)}`,
    target: {
      documentId: `doc_${String(documentNumber)}`,
      version: textVersion.hash,
      position: { start, end },
      quote: { exact: TEXT.slice(start, end), prefix: '', suffix: '' },
    },
    motivation: 'highlighting',
    tagIds: [],
    comment: '',
  })
}

/** The command that writes a note on the notebook as a whole. */
export function addNote(n: number, text = `Note ${String(n)}`): Change {
  return change({
    type: 'note.create',
    id: `note_${String(n)}`,
    target: { kind: 'notebook' },
    annotationId: null,
    text,
  })
}
