import { z } from 'zod'
import { idSchema } from '../core/ids'
import { bibliographySchema } from './bibliography'
import { headingSchema } from './sections'
import { hashSchema, pageSchema } from './text-version'

export const FORMATS = ['plain-text', 'markdown', 'html', 'docx', 'epub', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export type Bibliography = z.infer<typeof bibliographySchema>

/** One immutable text of a source, as the notebook knows it; the text itself is a file of its own. */
export const versionInfoSchema = z.strictObject({
  hash: hashSchema,
  format: z.enum(FORMATS),
  fileName: z.string().max(1024),
  /** Size of the original file in bytes. */
  byteLength: z.int().nonnegative(),
  importedAt: z.iso.datetime(),
  /** Length of the canonical text in UTF-16 units. */
  length: z.int().nonnegative(),
  firstInk: z.int().nonnegative(),
  /** The current outline: what the importer recognised, with the reader's own changes. */
  headings: z.array(headingSchema),
  /** Where printed pages begin, as in the text version: citations name pages where no text is at hand. */
  pages: z.array(pageSchema).optional(),
})
export type VersionInfo = z.infer<typeof versionInfoSchema>

/** One imported source: bibliographic data and a chain of text versions, the last of which is current. */
export const sourceDocumentSchema = z.strictObject({
  id: idSchema('document'),
  bibliography: bibliographySchema,
  /** BCP 47 tag of the text's language, or empty when not known. */
  language: z.string().max(64),
  versions: z.array(versionInfoSchema).min(1),
  order: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().optional(),
})
export type SourceDocument = z.infer<typeof sourceDocumentSchema>

/** A bibliography with nothing known but the title. Not by its schema, which the renderer does without. */
export function emptyBibliography(title: string): Bibliography {
  return {
    ...{ title, authors: [], year: '', container: '', doi: '', url: '', type: '', issued: '' },
    ...{
      editors: [],
      translators: [],
      volume: '',
      issue: '',
      pages: '',
      publisher: '',
      place: '',
      edition: '',
    },
    ...{
      series: '',
      number: '',
      genre: '',
      event: '',
      isbn: '',
      issn: '',
      accessed: '',
      language: '',
      key: '',
    },
  }
}

/** The text version that is shown and annotated now. */
export function currentVersion(document: SourceDocument): VersionInfo {
  const version = document.versions.at(-1)
  if (!version) throw new Error(`document ${document.id} has no text version`)
  return version
}
