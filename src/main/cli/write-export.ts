import path from 'node:path'
import { startExport, type ExportJob } from '../export/export-job'
import type { ExportOrder, ExportProgress } from '../export/messages'
import type { NotebookSession } from '../services/notebook-session'
import type { CommandContext, ExitCode } from './command'
import type { Io } from './io'
import { printJson, reportError } from './report'

/** Writes a file of an open notebook, with progress on a terminal, and says what came of it. Ctrl+C leaves no file. */
export async function writeExport(
  session: NotebookSession,
  order: ExportOrder,
  output: string,
  { io, json, product }: CommandContext,
): Promise<ExitCode> {
  const job = startExport(session.source(), order, {
    output: path.resolve(output),
    fontsDir: path.join(product.resourcesDir, 'fonts'),
    stylesDir: path.join(product.resourcesDir, 'citation-styles'),
    workerPath: product.exportWorkerPath,
    ...(io.errIsTerminal && !json ? { onProgress: (progress) => drawProgress(io, progress) } : {}),
  })
  const result = await untilDone(job)
  if (io.errIsTerminal && !json) io.err(CLEAR_LINE)
  if (!result.ok) {
    reportError(io, json, result.error)
    return 1
  }
  const { pages, bytes, warnings } = result.value
  if (json) {
    printJson(io, { output, format: order.format, pages, bytes, warnings })
    return 0
  }
  for (const warning of warnings) io.err(`postil: ${warning}\n`)
  const count = pages === null ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}, `
  io.out(`Wrote ${output}: ${count}${Math.ceil(bytes / 1024)} KB.\n`)
  return 0
}

/** Waits for a job; Ctrl+C cancels it, so that no half a file is left behind. */
async function untilDone(job: ExportJob) {
  const cancel = () => job.cancel()
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  try {
    return await job.done
  } finally {
    process.off('SIGINT', cancel)
    process.off('SIGTERM', cancel)
  }
}

const CLEAR_LINE = '\r\x1b[K'
const PHASES = { drawing: 'Drawing claims', saving: 'Saving' } as const

function drawProgress(io: Io, { phase, done, total }: ExportProgress): void {
  io.err(`${CLEAR_LINE}${PHASES[phase]} ${done} of ${total}`)
}
