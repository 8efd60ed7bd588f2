import { JSON_OPTION, NO_OPERANDS, NOTEBOOK_OPTION, type CliCommand } from '../command'
import { printJson } from '../report'
import { noteViews } from '../views/notes'
import { withNotebook } from '../with-notebook'

export const NOTES_COMMAND: CliCommand = {
  name: 'notes',
  summary: 'List the notes and what each is about.',
  usage: '--notebook DIR [--json]',
  details: [],
  operands: NO_OPERANDS,
  options: [NOTEBOOK_OPTION, JSON_OPTION],
  run(options, context) {
    const { io, json } = context
    const dir = options.required('notebook')
    return withNotebook(dir, { command: 'notes', newTitle: null }, context, (session) => {
      const notes = noteViews(session.store.state.notebook)
      if (json) printJson(io, { notes })
      else if (notes.length === 0) io.out('There are no notes in this notebook.\n')
      for (const { id, about, text } of json ? [] : notes) {
        io.out(`On the ${about.kind} “${about.title}”  [${id}]\n`)
        io.out(`${text.trim().replace(/^/gm, '    ')}\n\n`)
      }
      return Promise.resolve(0)
    })
  },
}
