import { appError } from '../../../shared/core/result'
import { EXPORT_TERMS, NOTEBOOK_FORMATS } from '../../../shared/notebook/export-formats'
import { JSON_OPTION, NO_OPERANDS, NOTEBOOK_OPTION, type CliCommand } from '../command'
import { reportError } from '../report'
import { withNotebook } from '../with-notebook'
import { writeExport } from '../write-export'

export const EXPORT_COMMAND: CliCommand = {
  name: 'export',
  summary: 'Write the data of a notebook to a file that other programs read.',
  usage: '--notebook DIR --format FORMAT --output FILE [--json]',
  details: [
    NOTEBOOK_FORMATS.map((format) => `  ${format.padEnd(12)} ${EXPORT_TERMS[format].about}`).join('\n'),
    'What the format has no place for is named on standard error. A file of that name is replaced once the new one is\nwhole, when it is of the same kind.',
  ],
  operands: NO_OPERANDS,
  options: [
    NOTEBOOK_OPTION,
    { name: 'format', value: 'FORMAT', required: true, help: `One of ${NOTEBOOK_FORMATS.join(', ')}.` },
    { name: 'output', value: 'FILE', required: true, help: 'Where to write it.' },
    JSON_OPTION,
  ],
  async run(options, context) {
    const { io, json } = context
    const wanted = options.required('format')
    const format = NOTEBOOK_FORMATS.find((one) => one === wanted)
    if (!format) {
      const hint = `Use one of ${NOTEBOOK_FORMATS.join(', ')}. Briefs are written with “postil brief”.`
      reportError(io, json, appError('bad-input', `“${wanted}” is not a format for notebooks.`, hint))
      return 2
    }
    const output = options.required('output')
    return withNotebook(
      options.required('notebook'),
      { command: 'export', newTitle: null },
      context,
      (session) => writeExport(session, { kind: 'notebook', format }, output, context),
    )
  },
}
