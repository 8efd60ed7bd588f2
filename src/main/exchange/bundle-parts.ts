import type { TextVersion } from '../../shared/document/text-version'
import type { NotebookBundle } from './bundle'

/** The texts of a notebook's documents, by their hash. Throws when one is missing from the bundle. */
export function textsOf({ notebook, texts }: NotebookBundle): TextVersion[] {
  const hashes = Object.values(notebook.documents).flatMap(({ versions }) => versions.map(({ hash }) => hash))
  return [...new Set(hashes)].sort().map((hash) => {
    const text = texts.get(hash)
    if (!text) throw new Error(`the text ${hash} is not in the bundle`)
    return text
  })
}

/** The sentence for a format that takes no files along; nothing when there are no documents. */
export function originalsLeftOut({ notebook }: NotebookBundle): string[] {
  const count = Object.keys(notebook.documents).length
  if (count === 0) return []
  return [
    count === 1
      ? 'The original file of the document is left out; its text is there.'
      : `The original files of ${count.toLocaleString('en')} documents are left out; their texts are there.`,
  ]
}

/** "1 claim" or "3 claims"; the plural may be irregular. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
