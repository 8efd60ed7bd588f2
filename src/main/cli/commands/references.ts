import path from 'node:path'
import type { AppError } from '../../../shared/core/result'
import { applyImport, importView, planImport } from '../../services/reference-import'
import { readNamedFile } from '../../services/read-file'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand } from '../command'
import type { Io } from '../io'
import { printJson, reportError } from '../report'
import { withNotebook } from '../with-notebook'

type View = ReturnType<typeof importView>

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
      const lists: (View & { readonly file: string })[] = []
      const failed: { readonly file: string; readonly error: AppError }[] = []
      for (const file of options.operands) {
        const bytes = await readNamedFile(file)
        const planned = bytes.ok ? await planImport(session, path.basename(file), bytes.value) : bytes
        const applied = planned.ok && !isTrial ? await applyImport(session, planned.value) : planned
        if (planned.ok && applied.ok) lists.push({ file, ...importView(planned.value) })
        else if (!applied.ok) failed.push({ file, error: applied.error })
      }
      const told = lists.map(({ file, counts, problems }) => ({ file, ...counts, problems }))
      if (json) printJson(io, { trial: isTrial, lists: told })
      else for (const list of lists) printList(io, list, isTrial)
      for (const { file, error } of failed) reportError(io, json, error, { file })
      return failed.length === 0 && lists.every(({ problems }) => problems.length === 0) ? 0 : 1
    })
  },
}

function printList(
  io: Io,
  { file, counts, problems }: View & { readonly file: string },
  isTrial: boolean,
): void {
  const would = isTrial ? ' would be' : ''
  io.out(
    `${file}: ${counts.new}${would} added, ${counts.completes}${would} filled in, ${counts.known} known already.\n`,
  )
  for (const { line, key, message } of problems) {
    io.err(`postil: ${file}, line ${line}${key === '' ? '' : `, ${key}`}: ${message}\n`)
  }
}
