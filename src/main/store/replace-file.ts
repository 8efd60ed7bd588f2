import { dirname, join } from 'node:path'
import { errorCode } from '../../shared/core/error-code'
import { listIfThere, readIfThere, type Files, type OpenFile } from './files'

let count = 0

/** A name next to `path` that nothing else uses, recognised by `sweep`. */
export function temporaryName(path: string): string {
  count += 1
  return `${path}.${String(process.pid)}-${String(count)}.tmp`
}

/** True for a name that `temporaryName` gave, in this process or another. */
export function isTemporaryName(name: string): boolean {
  return /\.\d+-\d+\.tmp$/.test(name)
}

/** Removes temporary files a crash left in a folder. Only for the one who holds the lock on what is in it. */
export async function sweep(files: Files, folder: string): Promise<void> {
  for (const name of await listIfThere(files, folder)) {
    if (isTemporaryName(name)) await files.unlink(join(folder, name))
  }
}

/** Writes all the bytes at a position. Short writes, which a full disk gives before its error, are carried on. */
export async function writeFully(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    if (bytesWritten <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' })
    written += bytesWritten
  }
}

/** Makes the names in a folder durable. Windows has no such call and journals names by itself. */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder, and those above it, durable. An existing folder is left alone. */
export async function ensureFolder(files: Files, folder: string): Promise<void> {
  try {
    await files.mkdir(folder)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await ensureFolder(files, dirname(folder))
    return ensureFolder(files, folder)
  }
  await syncFolder(files, dirname(folder))
}

/** Writes a new file completely and makes its bytes durable. Fails when the name is taken. */
export async function writeNewFile(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await files.open(path, 'wx')
  try {
    await writeFully(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Puts a file in the place of another so that a crash leaves either the old bytes or the new ones, never a mixture:
 * temporary file, fsync, rename, fsync of the folder. `keepAs` keeps what was there before under another name.
 */
export async function replaceFile(
  files: Files,
  path: string,
  bytes: Uint8Array,
  keepAs: string | null = null,
): Promise<void> {
  const temporary = temporaryName(path)
  try {
    await writeNewFile(files, temporary, bytes)
    if (keepAs !== null) await keepCopy(files, path, keepAs)
    await moveOver(files, temporary, path)
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(files, dirname(path))
}

const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'])

/** Gives the file a second name, replacing what had it. Does nothing when there is no file. */
export async function keepCopy(files: Files, path: string, copy: string): Promise<void> {
  const temporary = temporaryName(copy)
  try {
    await files.link(path, temporary)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    // FAT and exFAT, which memory sticks use, have no hard links.
    if (!NO_HARD_LINKS.has(errorCode(error))) throw error
    const bytes = await readIfThere(files, path)
    if (bytes === null) return
    await writeNewFile(files, temporary, bytes)
  }
  await moveOver(files, temporary, copy)
  // Renaming one name of a file onto another name of the same file does nothing at all.
  await files.unlink(temporary).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
}

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Renames over what is there. A virus scanner on Windows can hold a new file for a moment. */
export async function moveOver(files: Files, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await files.rename(from, to)
      return
    } catch (error) {
      if (process.platform !== 'win32' || attempt === 8 || !BUSY.has(errorCode(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt))
    }
  }
}
