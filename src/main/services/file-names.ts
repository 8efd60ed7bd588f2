import { documentsInScope } from '../../shared/brief/outline'
import type { Brief } from '../../shared/notebook/brief'
import { EXPORT_TERMS, type ExportFormat } from '../../shared/notebook/export-formats'
import type { Notebook } from '../../shared/notebook/notebook'

/** What the file of a brief may be called: after its title, else the only document it covers, else the notebook. */
export function briefFileName(notebook: Notebook, brief: Brief, format: ExportFormat): string {
  const [only, ...others] = documentsInScope(notebook, brief)
  const title = brief.title || (only && others.length === 0 ? only.bibliography.title : notebook.title)
  return `${fileNameFor(title, 'Brief')}${EXPORT_TERMS[format].extension}`
}

/** What a file with the data of a notebook may be called. */
export function notebookFileName(notebook: Notebook, format: ExportFormat): string {
  return `${fileNameFor(notebook.title, 'Notebook')}${EXPORT_TERMS[format].extension}`
}

/** A title as a file name that every system takes; letters of any script stay. `otherwise` stands where nothing does. */
export function fileNameFor(title: string, otherwise: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)
  return name === '' || name.startsWith('.') || reserved ? otherwise : name
}
