import { realpath } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { sha256 } from './seal'

/** Where the lock of a folder listens. Only a socket in the file system can outlive its process. */
export interface LockAddress {
  readonly path: string
  readonly outlivesProcess: boolean
}

/** The address of the lock of an existing folder, the same for every way of naming that folder. */
export async function lockAddress(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<LockAddress> {
  const name = `postil-${sha256(await realpath(folder)).slice(0, 32)}`
  if (platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, outlivesProcess: false }
  // The abstract namespace: the kernel frees the name when the process ends, however it ends.
  if (platform === 'linux') return { path: `\0${name}`, outlivesProcess: false }
  return { path: join(tmpdir(), `${name}-${String(userInfo().uid)}.sock`), outlivesProcess: true }
}
