import { existsSync } from 'node:fs'
import path from 'node:path'
import { checkNotebook } from '../../store/check'
import { JOURNAL, MANIFEST } from '../../store/layout'
import { JSON_OPTION, NO_OPERANDS, NOTEBOOK_OPTION, type CliCommand } from '../command'
import { printJson, reportError } from '../report'
import { noNotebook } from '../with-notebook'

export const CHECK_COMMAND: CliCommand = {
  name: 'check',
  summary: 'Verify a notebook: files, checksums, texts, and that every highlight holds its words.',
  usage: '--notebook DIR [--json]',
  details: ['Changes nothing. The exit code is 1 when there are problems.'],
  operands: NO_OPERANDS,
  options: [NOTEBOOK_OPTION, JSON_OPTION],
  async run(options, { io, json }) {
    const dir = options.required('notebook')
    // A notebook that lost one of the two is damaged, and worth a report.
    if (![MANIFEST, JOURNAL].some((file) => existsSync(path.join(dir, file)))) {
      reportError(io, json, noNotebook(dir))
      return 1
    }
    const report = await checkNotebook(dir)
    if (json) {
      printJson(io, report)
      return report.ok ? 0 : 1
    }
    for (const { file, message } of report.problems) io.out(`${file}: ${message}\n`)
    for (const remark of report.remarks) io.out(`${remark}\n`)
    const counts = Object.entries(report.counts).map(([name, count]) => `${wordsOf(name)} ${count}`)
    if (counts.length > 0) io.out(`${counts.join(', ')}\n`)
    const { length } = report.problems
    io.out(report.ok ? 'No problems found.\n' : `${length} ${length === 1 ? 'problem' : 'problems'} found.\n`)
    return report.ok ? 0 : 1
  },
}

/** "textVersions" as "text versions". */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
