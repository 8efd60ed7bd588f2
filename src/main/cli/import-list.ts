import path from 'node:path'
import { ok, type Result } from '../../shared/core/result'
import { forkChild } from '../documents/child/fork-child'
import { readListInChild } from '../documents/child/import-job'
import type { NotebookSession } from '../services/notebook-session'
import { applyImport, importView, planImport } from '../services/reference-import'
import type { CommandContext } from './command'
import type { Io } from './io'

type View = ReturnType<typeof importView>

/** What became of one list of references. */
export interface ListReport {
  readonly file: string
  readonly counts: View['counts']
  readonly problems: View['problems']
}

/** Imports a list of references as one change; with `isTrial` it only says what would be added. */
export async function importList(
  session: NotebookSession,
  file: string,
  bytes: Uint8Array,
  { product }: CommandContext,
  isTrial: boolean,
): Promise<Result<ListReport>> {
  const source = { fileName: path.basename(file), bytes }
  const list = await readListInChild(source, { launch: forkChild, modulePath: product.importChildPath })
  if (!list.ok) return list
  const planned = planImport(session, list.value)
  if (!isTrial) {
    const applied = await applyImport(session, planned)
    if (!applied.ok) return applied
  }
  const { counts, problems } = importView(planned)
  return ok({ file, counts, problems })
}

/** A report as JSON has it. */
export function listJson({ file, counts, problems }: ListReport) {
  return { file, ...counts, problems }
}

/** Says in words what became of a list. */
export function printList(io: Io, { file, counts, problems }: ListReport, isTrial: boolean): void {
  const would = isTrial ? ' would be' : ''
  io.out(
    `${file}: ${counts.new}${would} added, ${counts.completes}${would} filled in, ${counts.known} known already.\n`,
  )
  for (const { line, key, message } of problems) {
    io.err(`postil: ${file}, line ${line}${key === '' ? '' : `, ${key}`}: ${message}\n`)
  }
}
