import { spawnSync } from 'node:child_process'

/** Why PDFs cannot be read here, as a sentence; null when they can. */
export function whyNoPdfTools(): string | null {
  const isThere = (program: string) => spawnSync(program, ['-v']).error === undefined
  return isThere('pdftotext') && isThere('pdfinfo')
    ? null
    : 'pdftotext and pdfinfo, which read PDFs, are not installed'
}

/** The text of a PDF with every run of white space as one space and words broken at a line's end put together. */
export function pdfText(bytes: Buffer): string {
  return run('pdftotext', ['-layout', '-', '-'], bytes)
    .replace(/[\u00ad\u2010-]\s*\n\s*/gu, '')
    .replace(/\s+/g, ' ')
}

/** Size of the pages in points, as pdfinfo says it, such as "595.28 x 841.89 pts (A4)". */
export function pageSize(bytes: Buffer): string {
  return /^Page size:\s*(.*)$/m.exec(run('pdfinfo', ['-'], bytes))?.[1] ?? ''
}

function run(program: string, args: readonly string[], input: Buffer): string {
  const { stdout, stderr, status } = spawnSync(program, args, { input, maxBuffer: 64_000_000 })
  if (status !== 0) throw new Error(`${program}: ${stderr.toString()}`)
  return stdout.toString('utf8')
}
