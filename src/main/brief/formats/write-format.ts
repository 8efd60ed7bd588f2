import type { BriefModel } from '../../../shared/brief/model'
import type { BriefFormat } from '../../../shared/notebook/export-formats'
import { citeSources, type CitedSources } from '../citations/cite'
import type { FormatFile } from './format-file'
import { writeCsv } from './csv/write-csv'
import { writeDocx } from './docx/write-docx'
import { writeHtml } from './html/write-html'
import { writeJson } from './json/write-json'
import { writeMarkdown } from './markdown/write-markdown'

export interface FormatOptions {
  /** `resources/citation-styles`. */
  readonly stylesDir: string
}

type Writer = (model: BriefModel, cited: CitedSources) => FormatFile | Promise<FormatFile>

const WRITERS: Readonly<Record<Exclude<BriefFormat, 'pdf'>, Writer>> = {
  html: writeHtml,
  docx: writeDocx,
  markdown: writeMarkdown,
  csv: writeCsv,
  json: writeJson,
}

/**
 * Writes a brief in any format but PDF. The same model always gives the same bytes. Throws when the style files cannot
 * be read.
 */
export async function writeFormat(
  format: Exclude<BriefFormat, 'pdf'>,
  model: BriefModel,
  { stylesDir }: FormatOptions,
): Promise<FormatFile> {
  return WRITERS[format](model, citeSources(model, stylesDir))
}
