import { errorCode } from '../../shared/core/error-code'
import * as fs from 'node:fs/promises'

/** An open file, as far as the store uses one. */
export interface OpenFile {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ bytesWritten: number }>
  sync(): Promise<void>
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/**
 * The file functions the store uses, and no others. Injected, so that a test can stop the world at any one of them.
 * All reject with Node's own errors.
 */
export interface Files {
  open(path: string, flags: string | number): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  readdir(path: string): Promise<string[]>
  mkdir(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  link(existing: string, path: string): Promise<void>
  unlink(path: string): Promise<void>
}

/** The real thing. What a researcher writes is readable by that person alone. */
export const nodeFiles: Files = {
  open: (path, flags) => fs.open(path, flags, 0o600),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  mkdir: (path) => fs.mkdir(path, { mode: 0o700 }),
  rename: (from, to) => fs.rename(from, to),
  link: (existing, path) => fs.link(existing, path),
  unlink: (path) => fs.unlink(path),
}

/** The bytes of a file, or null when there is none. Any other failure to read rejects: it never means "empty". */
export async function readIfThere(files: Files, path: string): Promise<Uint8Array | null> {
  try {
    return await files.readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The names in a folder, or none when there is no such folder. */
export async function listIfThere(files: Files, folder: string): Promise<string[]> {
  try {
    return await files.readdir(folder)
  } catch (error) {
    // ENOTDIR: a stray file where a folder could be holds nothing of ours.
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return []
    throw error
  }
}
