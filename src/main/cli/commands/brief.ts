import path from 'node:path'
import { appError, fail, ok, type Result } from '../../../shared/core/result'
import { PAPERS } from '../../../shared/notebook/brief-choices'
import { CITATION_STYLES } from '../../../shared/notebook/citation-style'
import { BRIEF_FORMATS, EXPORT_TERMS, type BriefFormat } from '../../../shared/notebook/export-formats'
import type { Notebook } from '../../../shared/notebook/notebook'
import { briefOf, briefsOf } from '../../../shared/notebook/queries'
import type { ExportOrder } from '../../export/messages'
import { localDay } from '../../services/local-day'
import { JSON_OPTION, NO_OPERANDS, NOTEBOOK_OPTION, type CliCommand, type Options } from '../command'
import { reportError } from '../report'
import { withNotebook } from '../with-notebook'
import { writeExport } from '../write-export'

export const BRIEF_COMMAND: CliCommand = {
  name: 'brief',
  summary: 'Export a brief, as a PDF or in another format.',
  usage:
    '--notebook DIR --output FILE [--format FORMAT] [--brief NAME] [--paper a4|letter] [--style STYLE] [--no-notebook] [--json]',
  details: [
    'A file of that name is replaced once the new one is whole, when it is of the same kind. Ctrl+C leaves it as it was.',
    'A PDF carries the whole notebook when the brief says so, which it does unless it was changed: Postil opens it from\nthere.',
  ],
  operands: NO_OPERANDS,
  options: [
    NOTEBOOK_OPTION,
    { name: 'output', value: 'FILE', required: true, help: 'Where to write the brief.' },
    {
      name: 'format',
      value: 'FORMAT',
      help: `One of ${BRIEF_FORMATS.join(', ')}. Default: what the name of the file says, else pdf.`,
    },
    { name: 'brief', value: 'NAME', help: 'Which brief, by its name or id. Default: the first one.' },
    { name: 'paper', value: 'SIZE', help: 'a4 or letter. Default: what the brief says.' },
    {
      name: 'style',
      value: 'STYLE',
      help: `How to cite: ${CITATION_STYLES.join(', ')}. Default: what the brief says.`,
    },
    { name: 'no-notebook', help: 'Leave the notebook out of the PDF.' },
    JSON_OPTION,
  ],
  async run(options, context) {
    const { io, json } = context
    const output = options.required('output')
    const order = readOrder(options, output)
    if (!order.ok) {
      reportError(io, json, order.error)
      return 2
    }
    const dir = options.required('notebook')
    return withNotebook(dir, { command: 'brief', newTitle: null }, context, async (session) => {
      const brief = findBrief(session.store.state.notebook, options.value('brief'))
      if (!brief.ok) {
        reportError(io, json, brief.error)
        return 1
      }
      return writeExport(session, { ...order.value, briefId: brief.value.id }, output, context)
    })
  },
}

/** What the options ask for; an error for a word that is none of those that are meant. */
function readOrder(options: Options, output: string): Result<Extract<ExportOrder, { kind: 'brief' }>> {
  const paper = oneOf(PAPERS, options.value('paper'), 'a paper size')
  if (!paper.ok) return paper
  const citationStyle = oneOf(CITATION_STYLES, options.value('style'), 'a style of citing')
  if (!citationStyle.ok) return citationStyle
  const format = oneOf(BRIEF_FORMATS, options.value('format'), 'a format for briefs')
  if (!format.ok) return format
  return ok({
    kind: 'brief',
    format: format.value ?? formatOf(output),
    options: { date: localDay(), paper: paper.value, citationStyle: citationStyle.value },
    ...(options.has('no-notebook') ? { carriesNotebook: false } : {}),
  })
}

function oneOf<T extends string>(
  words: readonly T[],
  given: string | undefined,
  what: string,
): Result<T | undefined> {
  const found = words.find((word) => word === given)
  return found !== undefined || given === undefined
    ? ok(found)
    : fail('bad-input', `“${given}” is not ${what}.`, `Use one of ${words.join(', ')}.`)
}

function formatOf(output: string): BriefFormat {
  const extension = path.extname(output).toLowerCase()
  return BRIEF_FORMATS.find((format) => EXPORT_TERMS[format].extension === extension) ?? 'pdf'
}

/** The brief of that id or name; names may differ in case. */
function findBrief(notebook: Notebook, wanted: string | undefined) {
  if (wanted === undefined) return ok(briefOf(notebook))
  const briefs = briefsOf(notebook)
  const named = briefs.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  const found = briefs.find(({ id }) => id === wanted) ?? named[0]
  if (!found || (found.id !== wanted && named.length > 1)) {
    const problem = found ? `Several briefs are called “${wanted}”.` : `There is no brief “${wanted}”.`
    const list = briefs.map(({ id, name }) => `“${name}” (${id})`).join(', ')
    return {
      ok: false as const,
      error: appError(found ? 'conflict' : 'not-found', problem, `There are: ${list}.`),
    }
  }
  return ok(found)
}
