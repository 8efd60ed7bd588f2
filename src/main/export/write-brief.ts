import { Readable } from 'node:stream'
import { buildBrief } from '../../shared/brief/build'
import { ok, type Result } from '../../shared/core/result'
import { EXPORT_TERMS } from '../../shared/notebook/export-formats'
import { briefOf } from '../../shared/notebook/queries'
import type { Attachment } from '../brief/draw/attachments'
import type { OutputFile } from '../brief/output'
import { drawBrief } from '../brief/render'
import { bundleOnDisk } from './bundle-on-disk'
import type { Contents, Means } from './means'
import type { ExportOrder } from './messages'

/** Hands a brief to a file in the format of the order. `dir` is the notebook's folder. Errors: those of its texts. */
export async function contentsOfBrief(
  file: OutputFile,
  { format, briefId, options, carriesNotebook }: Extract<ExportOrder, { readonly kind: 'brief' }>,
  dir: string,
  means: Means,
): Promise<Result<Contents>> {
  const { notebook, tools, stylesDir } = means
  const brief = briefOf(notebook, briefId)
  const model = buildBrief(notebook, brief, options)
  means.checkpoint()
  if (format !== 'pdf') {
    // What only some files are written with is read when it is needed: a thread starts for each file.
    const { writeFormat } = await import('../brief/formats/write-format')
    const { bytes, warnings } = await writeFormat(format, model, { stylesDir })
    file.receive(Readable.from([bytes]))
    return ok({ pages: null, warnings })
  }
  if (!brief.carriesNotebook || carriesNotebook === false) {
    const { pages, warnings } = await drawBrief(model, tools, file, means)
    return ok({ pages, warnings })
  }
  const carried = await carriedNotebook(dir, means)
  if (!carried.ok) return carried
  const { attachment, notKept } = carried.value
  const { pages, warnings } = await drawBrief(model, tools, file, { ...means, attachments: [attachment] })
  return ok({ pages, warnings: [...warnings, ...notKept] })
}

/** The notebook for a PDF to carry. */
async function carriedNotebook(dir: string, means: Means) {
  const bundle = await bundleOnDisk(means.notebook, dir, { texts: true, originals: true }, means)
  if (!bundle.ok) return bundle
  const { writeCarriedPostil } = await import('../exchange/postil/write-postil')
  const { bytes, notKept } = await writeCarriedPostil(bundle.value)
  const attachment: Attachment = {
    name: 'notebook.postil',
    bytes,
    mediaType: EXPORT_TERMS.postil.mediaType,
    description: 'The notebook this brief was made from. Postil opens it.',
    relationship: 'Source',
  }
  return ok({ attachment, notKept })
}
