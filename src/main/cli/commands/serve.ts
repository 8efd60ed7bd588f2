import { appError } from '../../../shared/core/result'
import { NO_OPERANDS, type CliCommand, type ExitCode } from '../command'
import type { Io } from '../io'
import { reportError } from '../report'

export interface ServeOptions {
  /** Absent: `POSTIL_DATA`, or the place this platform has for data. */
  readonly data: string | undefined
  /** Absent: the data folder's own port, or any free one when that is taken. 0: any free one. */
  readonly port: number | undefined
  readonly open: boolean
}

/** The command over a function that serves until a signal ends it; the composition root has that function. */
export function serveCommand(serve: (options: ServeOptions, io: Io) => Promise<ExitCode>): CliCommand {
  return {
    name: 'serve',
    summary: 'Serve the notebooks to a browser on this machine.',
    usage: '[--data DIR] [--port N] [--no-open]',
    details: [
      'Prints one line with an address when it is ready. The address works once; press Enter in the terminal\nfor a new one, for example for a second browser. Ctrl+C saves and ends.',
    ],
    operands: NO_OPERANDS,
    options: [
      {
        name: 'data',
        value: 'DIR',
        help: 'Folder for notebooks and settings. Default: POSTIL_DATA or your data folder.',
      },
      {
        name: 'port',
        value: 'N',
        help: 'Port to listen on, 127.0.0.1 only. Default: the same one each time.',
      },
      { name: 'no-open', help: 'Do not open a browser.' },
    ],
    run(options, { io, json }) {
      const given = options.value('port')
      const port = given === undefined ? undefined : Number(given)
      if (port !== undefined && !(/^\d+$/.test(given ?? '') && port <= 65_535)) {
        reportError(io, json, appError('bad-input', `“${given ?? ''}” is not a port from 0 to 65535.`))
        return Promise.resolve(2)
      }
      return serve({ data: options.value('data'), port, open: !options.has('no-open') }, io)
    },
  }
}
