import { enablePatches, Immer, type Patch } from 'immer'
import type { Notebook } from '../../shared/notebook/notebook'

enablePatches()

// Freezing would walk the whole notebook once; nobody but this thread holds it.
const immer = new Immer({ autoFreeze: false })

/** The notebook after patches of the reducer; what they do not touch stays the same objects. */
export function followPatches(notebook: Notebook, patches: readonly Patch[]): Notebook {
  return immer.applyPatches(notebook, [...patches])
}
