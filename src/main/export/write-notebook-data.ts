import { Readable } from 'node:stream'
import { ok, type Result } from '../../shared/core/result'
import type { NotebookFormat } from '../../shared/notebook/export-formats'
import type { OutputFile } from '../brief/output'
import { bundleOnDisk } from './bundle-on-disk'
import type { Contents, Means } from './means'

/** What each format takes along besides the notebook: the words of the documents, and the files they came from. */
const WANTED = {
  postil: { texts: true, originals: true },
  qdpx: { texts: true, originals: true },
  'json-ld': { texts: true, originals: false },
  hypothesis: { texts: true, originals: false },
  qdc: { texts: false, originals: false },
  bibtex: { texts: false, originals: false },
  ris: { texts: false, originals: false },
  'csl-json': { texts: false, originals: false },
} as const satisfies Record<NotebookFormat, object>

/** Hands the data of a notebook to a file. `dir` is the notebook's folder. Errors: those of its texts. */
export async function contentsOfNotebook(
  file: OutputFile,
  format: NotebookFormat,
  dir: string,
  means: Means,
): Promise<Result<Contents>> {
  const bundle = await bundleOnDisk(means.notebook, dir, WANTED[format], means)
  if (!bundle.ok) return bundle
  const { writeNotebook } = await import('../exchange/write-notebook')
  const { bytes, notKept } = await writeNotebook(format, bundle.value)
  means.checkpoint()
  file.receive(Readable.from([bytes]))
  return ok({ pages: null, warnings: notKept })
}
