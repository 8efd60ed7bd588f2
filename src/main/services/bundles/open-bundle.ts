import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentId } from '../../../shared/core/ids'
import { errorCode } from '../../../shared/core/error-code'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { NotebookBundle } from '../../exchange/bundle'
import { diskError } from '../../store/disk-error'
import { nodeFiles } from '../../store/files'
import { createNotebook } from '../../store/notebook-store'
import { ensureFolder, syncFolder } from '../../store/replace-file'
import { writeBundleFiles } from './write-bundle-files'

/**
 * Makes a notebook of its own of a bundle, in a folder that does not exist or is empty. It is made beside that folder and
 * moved there when it is whole, so that half a notebook is never found. Errors: conflict for a folder that is not empty,
 * disk.
 */
export async function openBundle(dir: string, bundle: NotebookBundle, holder: string): Promise<Result<void>> {
  const target = path.resolve(dir)
  const parent = path.dirname(target)
  const staging = path.join(parent, `.opening-${randomUUID()}`)
  const folder = path.join(staging, 'notebook')
  try {
    await ensureFolder(nodeFiles, parent)
    await mkdir(staging, { mode: 0o700 })
    const store = await createNotebook(folder, bundle.notebook, { holder })
    if (!store.ok) return store
    const ids = Object.keys(bundle.notebook.documents) as DocumentId[]
    const written = await writeBundleFiles(store.value.texts, bundle, new Map(ids.map((id) => [id, id])))
    const closed = await store.value.close()
    if (!written.ok) return written
    if (!closed.ok) return closed
    await removeEmpty(target)
    await rename(folder, target)
    await syncFolder(nodeFiles, parent)
    return ok(undefined)
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error))) {
      return fail(
        'conflict',
        'This folder is not empty.',
        'Choose an empty folder, or one that does not exist yet.',
      )
    }
    if (errorCode(error) === '') throw error
    return { ok: false, error: diskError(error, 'The notebook') }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
