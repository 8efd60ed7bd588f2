import path from 'node:path'
import type { InclusionCount } from '../../../shared/notebook/inclusion/plan-inclusion'
import { includeBundle, planBundle } from '../../services/bundles/include-bundle'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand } from '../command'
import type { Io } from '../io'
import { readBundleFile } from '../read-bundle-file'
import { printJson, reportError } from '../report'
import { withNotebook } from '../with-notebook'

export const INCLUDE_COMMAND: CliCommand = {
  name: 'include',
  summary: 'Add what a notebook in a file holds: .postil, a PDF brief that carries it, REFI-QDA, JSON-LD.',
  usage: 'FILE --notebook DIR [--dry-run] [--json]',
  details: [
    'What is here stays as it is, also where the file says otherwise; what was deleted here comes back. A document whose\ntext is here already is that document. In the app, the whole is one step of undo.',
  ],
  operands: { name: 'a file', min: 1, max: 1 },
  options: [NOTEBOOK_OPTION, { name: 'dry-run', help: 'Read and print, and change nothing.' }, JSON_OPTION],
  async run(options, context) {
    const { io, json } = context
    const [file = ''] = options.operands
    const read = await readBundleFile(file, context)
    if (!read.ok) {
      reportError(io, json, read.error, { file })
      return 1
    }
    const isTrial = options.has('dry-run')
    const opening = { command: 'include', newTitle: null }
    return withNotebook(options.required('notebook'), opening, context, async ({ store }) => {
      const { bundle, kind } = read.value
      const { counts, remarks } = planBundle(store, bundle)
      const notKept = [...read.value.notKept, ...remarks]
      const adds = counts.some(({ added }) => added > 0)
      if (adds && !isTrial) {
        const included = await includeBundle(store, path.basename(file), bundle)
        if (!included.ok) {
          reportError(io, json, included.error)
          return 1
        }
      }
      if (json)
        printJson(io, { kind, title: bundle.notebook.title, counts, notKept, added: adds && !isTrial })
      else print(io, counts, notKept, isTrial)
      return 0
    })
  },
}

function print(
  io: Io,
  counts: readonly InclusionCount[],
  notKept: readonly string[],
  isTrial: boolean,
): void {
  for (const { what, added, known, different } of counts) {
    if (added + known + different === 0) continue
    const here = different === 0 ? '' : `, ${String(different)} different here`
    io.out(`${what.padEnd(12)} ${String(added)} new, ${String(known)} here already${here}\n`)
  }
  for (const sentence of notKept) io.out(`${sentence}\n`)
  if (counts.every(({ added }) => added === 0)) io.out('Nothing to add.\n')
  else io.out(isTrial ? 'Nothing was changed.\n' : 'Added.\n')
}
