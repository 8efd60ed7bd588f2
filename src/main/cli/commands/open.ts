import { openBundle } from '../../services/bundles/open-bundle'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand } from '../command'
import { readBundleFile } from '../read-bundle-file'
import { printJson, reportError } from '../report'

export const OPEN_COMMAND: CliCommand = {
  name: 'open',
  summary:
    'Make a notebook of a file that holds one: .postil, a PDF brief that carries it, REFI-QDA, JSON-LD.',
  usage: 'FILE --notebook DIR [--json]',
  details: [
    'DIR is a folder that does not exist or is empty. The notebook keeps its id. To put back an earlier state of a notebook\nuse “postil restore”, to add to one “postil include”.',
  ],
  operands: { name: 'a file', min: 1, max: 1 },
  options: [NOTEBOOK_OPTION, JSON_OPTION],
  async run(options, context) {
    const { io, json } = context
    const [file = ''] = options.operands
    const dir = options.required('notebook')
    const read = await readBundleFile(file, context)
    if (!read.ok) {
      reportError(io, json, read.error, { file })
      return 1
    }
    const opened = await openBundle(dir, read.value.bundle, 'postil open')
    if (!opened.ok) {
      reportError(io, json, opened.error)
      return 1
    }
    const { kind, notKept, bundle } = read.value
    const { id, title } = bundle.notebook
    if (json) printJson(io, { kind, id, title, notKept })
    else {
      io.out(`${title}\n  ${id}, from ${kind}\n`)
      for (const sentence of notKept) io.out(`${sentence}\n`)
    }
    return 0
  },
}
