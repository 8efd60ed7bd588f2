import path from 'node:path'
import { appError } from '../../../shared/core/result'
import { CITATION_STYLES, type CitationStyle } from '../../../shared/notebook/citation-style'
import { PAPERS, type Paper } from '../../../shared/notebook/brief'
import { startBriefJob, type BriefJob } from '../../brief/job'
import type { BriefProgress } from '../../brief/render'
import { JSON_OPTION, NO_OPERANDS, NOTEBOOK_OPTION, type CliCommand } from '../command'
import type { Io } from '../io'
import { printJson, reportError } from '../report'
import { withNotebook } from '../with-notebook'

export const BRIEF_COMMAND: CliCommand = {
  name: 'brief',
  summary: 'Export the brief as a PDF.',
  usage: '--notebook DIR --output FILE.pdf [--paper a4|letter] [--style STYLE] [--json]',
  details: ['A file of that name is replaced once the new one is whole. Ctrl+C leaves it as it was.'],
  operands: NO_OPERANDS,
  options: [
    NOTEBOOK_OPTION,
    { name: 'output', value: 'FILE.pdf', required: true, help: 'Where to write the brief.' },
    { name: 'paper', value: 'SIZE', help: 'a4 or letter. Default: what the notebook says.' },
    {
      name: 'style',
      value: 'STYLE',
      help: `How to cite: ${CITATION_STYLES.join(', ')}. Default: what the notebook says.`,
    },
    JSON_OPTION,
  ],
  async run(options, context) {
    const { io, json, product } = context
    const paper = options.value('paper')
    if (paper !== undefined && !isPaper(paper)) {
      reportError(io, json, appError('bad-input', `“${paper}” is not a paper size.`, 'Use a4 or letter.'))
      return 2
    }
    const style = options.value('style')
    if (style !== undefined && !isStyle(style)) {
      const hint = `Use one of ${CITATION_STYLES.join(', ')}.`
      reportError(io, json, appError('bad-input', `“${style}” is not a style of citing.`, hint))
      return 2
    }
    const output = options.required('output')
    const dir = options.required('notebook')
    return withNotebook(dir, { command: 'brief', newTitle: null }, context, async (session) => {
      const job = startBriefJob(session.briefModel({ paper, citationStyle: style }), {
        output: path.resolve(output),
        fontsDir: path.join(product.resourcesDir, 'fonts'),
        stylesDir: path.join(product.resourcesDir, 'citation-styles'),
        workerPath: product.workerPath,
        ...(io.errIsTerminal && !json ? { onProgress: (progress) => drawProgress(io, progress) } : {}),
      })
      const result = await untilDone(job)
      if (io.errIsTerminal && !json) io.err(CLEAR_LINE)
      if (!result.ok) {
        reportError(io, json, result.error)
        return 1
      }
      const { pages, bytes, warnings } = result.value
      if (json) printJson(io, { output, pages, bytes, warnings })
      else {
        for (const warning of warnings) io.err(`postil: ${warning}\n`)
        io.out(
          `Wrote ${output}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.ceil(bytes / 1024)} KB.\n`,
        )
      }
      return 0
    })
  },
}

/** Waits for a job; Ctrl+C cancels it, so that no half a file is left behind. */
async function untilDone(job: BriefJob) {
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

function isPaper(value: string): value is Paper {
  return (PAPERS as readonly string[]).includes(value)
}

function isStyle(value: string): value is CitationStyle {
  return (CITATION_STYLES as readonly string[]).includes(value)
}

const CLEAR_LINE = '\r\x1b[K'
const PHASES = { layout: 'Setting claims', pages: 'Drawing pages', saving: 'Saving' } as const

function drawProgress(io: Io, { phase, done, total }: BriefProgress): void {
  io.err(`${CLEAR_LINE}${PHASES[phase]} ${done} of ${total}`)
}
