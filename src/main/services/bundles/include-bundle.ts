import { randomUUID } from 'node:crypto'
import { idSource } from '../../../shared/core/ids'
import { fail, type Result } from '../../../shared/core/result'
import { planInclusion, type Inclusion } from '../../../shared/notebook/inclusion/plan-inclusion'
import type { ChangeError, Reduced } from '../../../shared/notebook/reduce'
import type { NotebookBundle } from '../../exchange/bundle'
import type { NotebookStore } from '../../store/notebook-store'
import { writeBundleFiles } from './write-bundle-files'

const newId = idSource(randomUUID)

/** What adding a bundle to a notebook would do now. */
export function planBundle({ state }: Pick<NotebookStore, 'state'>, bundle: NotebookBundle): Inclusion {
  return planInclusion(state.notebook, bundle.notebook, newId)
}

/**
 * Adds a bundle to a notebook as one change, as it is planned at this moment. On an error the notebook is as it was. Errors:
 * conflict when there is nothing to add; those of the store.
 */
export async function includeBundle(
  store: NotebookStore,
  fileName: string,
  bundle: NotebookBundle,
): Promise<Result<Reduced, ChangeError>> {
  const { included, documents } = planBundle(store, bundle)
  if (Object.values(included).every((table) => table.length === 0)) {
    return fail('conflict', `All of “${fileName}” is in this notebook already.`)
  }
  // Texts first: a command that names a text must never be on disk before the text is.
  const written = await writeBundleFiles(store.texts, bundle, documents)
  if (!written.ok) return written
  return store.commit({
    kind: 'command',
    at: new Date().toISOString(),
    command: { type: 'notebook.include', included, from: fileName.slice(0, 1024) },
  })
}
