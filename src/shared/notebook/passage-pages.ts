import type { Target } from '../annotation/annotation'
import { pageWords } from '../document/pages'
import type { Notebook } from './notebook'

/** The printed pages a passage is on, as a citation says it: "p. 12"; empty when its source has no pages. */
export function passagePages(notebook: Pick<Notebook, 'documents'>, target: Target): string {
  const versions = notebook.documents[target.documentId]?.versions ?? []
  const pages = versions.find(({ hash }) => hash === target.version)?.pages ?? []
  return pageWords(pages, target.position)
}
