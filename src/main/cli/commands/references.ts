import path from 'node:path'
import type { AppError } from '../../../shared/core/result'
import { readNamedFile } from '../../services/read-file'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand } from '../command'
import { importList, listJson, printList, type ListReport } from '../import-list'
import { printJson, reportError } from '../report'
import { withNotebook } from '../with-notebook'

export const REFERENCES_COMMAND: CliCommand = {
  name: 'references',
  summary: 'Import lists of references: BibTeX, RIS, CSL-JSON, PubMed, EndNote.',
  usage: 'FILE… --notebook DIR [--trial] [--json]',
  details: [
    'Each list is one change. Known references are left as they are; what they lack is filled in. An entry that\ncannot be read is reported with its line and does not stop the others; the exit code is then 1.',
  ],
  operands: { name: 'a list of references', min: 1, max: Infinity },
  options: [
    NOTEBOOK_OPTION,
    { name: 'trial', help: 'Say what would be added, and change nothing.' },
    JSON_OPTION,
  ],
  async run(options, context) {
    const { io, json } = context
    const isTrial = options.has('trial')
    const dir = options.required('notebook')
    const newTitle = isTrial ? null : path.basename(path.resolve(dir)) || 'Notebook'
    return withNotebook(dir, { command: 'references', newTitle }, context, async (session) => {
      const lists: ListReport[] = []
      const failed: { readonly file: string; readonly error: AppError }[] = []
      for (const file of options.operands) {
        const bytes = await readNamedFile(file)
        const imported = bytes.ok ? await importList(session, file, bytes.value, context, isTrial) : bytes
        if (imported.ok) lists.push(imported.value)
        else failed.push({ file, error: imported.error })
      }
      if (json) printJson(io, { trial: isTrial, lists: lists.map(listJson) })
      else for (const list of lists) printList(io, list, isTrial)
      for (const { file, error } of failed) reportError(io, json, error, { file })
      return failed.length === 0 && lists.every(({ problems }) => problems.length === 0) ? 0 : 1
    })
  },
}
