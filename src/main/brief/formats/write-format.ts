import type { BriefModel } from '../../../shared/brief/model'
import type { BriefFormat } from '../../../shared/notebook/export-formats'
import { citeSources, type CitedSources } from '../citations/cite'
import type { FormatFile } from './format-file'
import { writeJson } from './json/write-json'

export interface FormatOptions {
  /** `resources/citation-styles`. */
  readonly stylesDir: string
}

type Writer = (model: BriefModel, cited: CitedSources) => FormatFile | Promise<FormatFile>

const WRITERS: Readonly<Partial<Record<Exclude<BriefFormat, 'pdf'>, Writer>>> = { json: writeJson }

/**
 * Writes a brief in any format but PDF. The same model always gives the same bytes. Throws when the style files cannot
 * be read.
 */
export async function writeFormat(
  format: Exclude<BriefFormat, 'pdf'>,
  model: BriefModel,
  { stylesDir }: FormatOptions,
): Promise<FormatFile> {
  const writer = WRITERS[format]
  if (!writer) throw new Error(`${format} cannot be written yet`)
  return writer(model, citeSources(model, stylesDir))
}
