import type { NotebookFormat } from '../../../shared/notebook/export-formats'
import type { Notebook } from '../../../shared/notebook/notebook'
import type { WrittenFile } from '../bundle'
import { bibtexEntry } from './bibtex'
import { cslJson } from './csl-json'
import { risRecord } from './ris'
import { lostInList } from './lost-in-list'
import { listedSources, type ListedSource } from './sources'

export type ListFormat = Extract<NotebookFormat, 'bibtex' | 'ris' | 'csl-json'>

/**
 * The sources of a notebook, documents and references, as a list that other programs read. `notKept` is found by reading
 * the list back: it says what differs, and nothing else.
 */
export async function writeReferences(format: ListFormat, notebook: Notebook): Promise<WrittenFile> {
  const sources = listedSources(notebook)
  const notKept = await lostInList(sources, (some) => listText(format, some))
  return { bytes: new TextEncoder().encode(listText(format, sources)), notKept }
}

function listText(format: ListFormat, sources: readonly ListedSource[]): string {
  switch (format) {
    case 'bibtex':
      return sources.map(bibtexEntry).join('\n')
    case 'ris':
      return sources.map(risRecord).join('')
    case 'csl-json':
      return `${JSON.stringify(sources.map(cslJson), null, 2)}\n`
  }
}
