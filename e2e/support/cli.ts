import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { built } from './built'

export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the built command line to its end. */
export function cli(...args: readonly string[]): Promise<CliResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [built('main/cli.js'), ...args],
      { maxBuffer: 64_000_000 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err })
      },
    )
  })
}

/** What a command prints as JSON; throws with what it complained of. */
export async function cliJson<Value>(...args: readonly string[]): Promise<Value> {
  const { code, out, err } = await cli(...args, '--json')
  if (code !== 0) throw new Error(`postil ${args.join(' ')}: ${err}`)
  return JSON.parse(out) as Value
}

/** A claim as the command line prints it. */
export interface ClaimRecord {
  readonly statement: string
  readonly quote: string | null
  readonly section: { readonly title: string } | null
  readonly standing: string
  readonly certainty: string | null
  readonly tags: readonly string[]
  readonly evidence: readonly {
    readonly relation: string
    readonly strength: string
    readonly rationale: string
    readonly quote: string | null
    readonly source: string
  }[]
}

/** A note as the command line prints it. */
export interface NoteRecord {
  readonly about: { readonly kind: string; readonly title: string }
  readonly text: string
  readonly quote: string | null
}

/** Folder of the only notebook in a data folder. */
export async function notebookDir(dataDir: string): Promise<string> {
  const names = await readdir(path.join(dataDir, 'notebooks'))
  const [name] = names
  if (names.length !== 1 || name === undefined) throw new Error(`notebooks: ${names.join(', ')}`)
  return path.join(dataDir, 'notebooks', name)
}

/** The claims on disk, in reading order. The app must be closed. */
export async function claimsOnDisk(dataDir: string): Promise<readonly ClaimRecord[]> {
  const dir = await notebookDir(dataDir)
  return (await cliJson<{ claims: ClaimRecord[] }>('claims', '--notebook', dir)).claims
}

/** The notes on disk. The app must be closed. */
export async function notesOnDisk(dataDir: string): Promise<readonly NoteRecord[]> {
  const dir = await notebookDir(dataDir)
  return (await cliJson<{ notes: NoteRecord[] }>('notes', '--notebook', dir)).notes
}
