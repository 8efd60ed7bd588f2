import { appError, type AppError } from '../../shared/core/result'
import { openSession, type NotebookSession } from '../services/notebook-session'
import type { CommandContext, ExitCode } from './command'
import { reportError } from './report'

interface Opening {
  /** The command, as others that want the same notebook are told. */
  readonly command: string
  /** Title of the notebook to make when the folder has none; null refuses such a folder. */
  readonly newTitle: string | null
}

/**
 * Opens the notebook in a folder for as long as `use` runs. One that cannot be opened is
 * reported and is a 1; what was put right on opening is told on standard error. Changes are on disk before `use` hears of
 * them, so a notebook that cannot be closed tidily is only worth a word.
 */
export async function withNotebook(
  dir: string,
  { command, newTitle }: Opening,
  { io, json }: CommandContext,
  use: (session: NotebookSession) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openSession(dir, {
    holder: `postil ${command}`,
    create: newTitle !== null,
    ...(newTitle ? { title: newTitle } : {}),
  })
  if (!opened.ok) {
    const isMissing = opened.error.code === 'not-found' && newTitle === null
    reportError(io, json, isMissing ? noNotebook(dir) : opened.error)
    return 1
  }
  const session = opened.value
  if (!json) for (const warning of session.store.warnings) io.err(`postil: ${warning}\n`)
  try {
    return await use(session)
  } finally {
    const closed = await session.close()
    if (!closed.ok) reportError(io, json, closed.error)
  }
}

/** The error for a folder that holds no notebook. */
export function noNotebook(dir: string): AppError {
  return appError(
    'not-found',
    `There is no notebook in “${dir}”.`,
    'Give the folder of a notebook, or make one there with “postil import FILE --notebook DIR”.',
  )
}
