import path from 'node:path'
import { ok, type Result } from '../../../shared/core/result'
import { JSON_OPTION, NOTEBOOK_OPTION, type CliCommand, type CommandContext } from '../command'
import { readNamedFile } from '../../services/read-file'
import { parseNdjson } from '../ndjson'
import { printJson, reportError } from '../report'
import { withNotebook } from '../with-notebook'

export const APPLY_COMMAND: CliCommand = {
  name: 'apply',
  summary: 'Carry out a file of commands, all or none of them.',
  usage: '--notebook DIR COMMANDS.ndjson [--json]',
  details: [
    'Each line is one command as JSON, such as {"type":"tag.create","label":"Method"}; blank lines are skipped.\n“-” reads standard input. When a line is wrong nothing is changed, and the error names the line.\nIn the app, all of them are one step of undo. docs/cli.md lists every command and its fields.',
  ],
  operands: { name: 'a file of commands, or - for standard input', min: 1, max: 1 },
  options: [NOTEBOOK_OPTION, JSON_OPTION],
  async run(options, context) {
    const { io, json } = context
    const [file = '-'] = options.operands
    const shown = file === '-' ? 'standard input' : file
    const bytes = await read(file, context)
    if (!bytes.ok) {
      reportError(io, json, bytes.error, { file: shown })
      return 1
    }
    const parsed = parseNdjson(bytes.value)
    if (!parsed.ok) {
      const { line, ...error } = parsed.error
      reportError(io, json, error, { file: shown, ...(line ? { line } : {}) })
      return 1
    }
    const lines = parsed.value
    const dir = options.required('notebook')
    return withNotebook(dir, { command: 'apply', newTitle: null }, context, async (session) => {
      let { revision } = session.store.state
      if (lines.length > 0) {
        const commands = lines.map(({ value }) => value)
        const applied = await session.applyBatch(commands, `Apply ${path.basename(shown)}`.slice(0, 200))
        if (!applied.ok) {
          const { index, ...error } = applied.error
          const line = index === undefined ? undefined : lines[index]?.line
          // Without a line it is the notebook that failed, not the file.
          reportError(io, json, error, line ? { file: shown, line } : {})
          return 1
        }
        revision = applied.value.state.revision
      }
      const count = lines.length
      if (json) printJson(io, { applied: count, revision })
      else if (count === 0) io.out(`There are no commands in ${shown}; nothing was changed.\n`)
      else io.out(`Applied ${count} ${count === 1 ? 'command' : 'commands'}; revision ${revision}.\n`)
      return 0
    })
  },
}

async function read(file: string, { io }: CommandContext): Promise<Result<Uint8Array>> {
  return file === '-' ? ok(await io.input()) : readNamedFile(file)
}
