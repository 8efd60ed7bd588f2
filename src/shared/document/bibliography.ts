import { z } from 'zod'

// In a file of its own, which the renderer does without: it uses the type and `emptyBibliography`.

/** Kinds of sources, by the names of CSL 1.0.2; empty when not known. */
const SOURCE_TYPES = [
  '',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'article',
  'book',
  'chapter',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
  'thesis',
  'report',
  'webpage',
  'post-weblog',
  'post',
  'dataset',
  'software',
  'standard',
  'patent',
  'legislation',
  'legal_case',
  'bill',
  'manuscript',
  'speech',
  'interview',
  'personal_communication',
  'motion_picture',
  'broadcast',
  'song',
  'graphic',
  'map',
  'review',
  'document',
] as const

const names = z.array(z.string().max(500)).max(500)
const text = z.string().max(500)

// What notebooks had from the start, and what was added later: a file on disk or a journal line may lack the latter.
const FIRST_FIELDS = {
  title: z.string().max(2000),
  /** "Family, Given" or "Family, Given, Suffix"; "Given Family" is understood. An institution may end with a comma. */
  authors: names,
  year: z.string().max(32),
  /** What it appeared in: the journal, book, proceedings or site. */
  container: z.string().max(2000),
  doi: text,
  url: z.string().max(4096),
}
const LATER_FIELDS = {
  type: z.enum(SOURCE_TYPES),
  /** The whole date where more than the year is known: YYYY-MM or YYYY-MM-DD; two with a "/" between for a span. */
  issued: z.string().max(32),
  editors: names,
  translators: names,
  volume: text,
  issue: text,
  pages: text,
  publisher: z.string().max(1000),
  place: text,
  edition: text,
  /** Collection that it is a part of. */
  series: z.string().max(1000),
  /** Of a report, patent or standard. */
  number: text,
  /** What kind it is, in words: "PhD thesis", "Working paper". */
  genre: text,
  /** Conference at which it was given. */
  event: z.string().max(1000),
  isbn: text,
  issn: text,
  /** Day it was looked at, YYYY-MM-DD. */
  accessed: z.string().max(32),
  /** BCP 47. A document's own language says more. */
  language: z.string().max(64),
  /** Name of the entry in the list it came from. */
  key: text,
}

const ALL_FIELDS = { ...FIRST_FIELDS, ...LATER_FIELDS }

/** What can be said about a source in a list of references. Empty strings and lists mean "not known". */
export const bibliographySchema = z.strictObject({
  ...FIRST_FIELDS,
  type: LATER_FIELDS.type.default(''),
  issued: LATER_FIELDS.issued.default(''),
  editors: LATER_FIELDS.editors.default(() => []),
  translators: LATER_FIELDS.translators.default(() => []),
  volume: LATER_FIELDS.volume.default(''),
  issue: LATER_FIELDS.issue.default(''),
  pages: LATER_FIELDS.pages.default(''),
  publisher: LATER_FIELDS.publisher.default(''),
  place: LATER_FIELDS.place.default(''),
  edition: LATER_FIELDS.edition.default(''),
  series: LATER_FIELDS.series.default(''),
  number: LATER_FIELDS.number.default(''),
  genre: LATER_FIELDS.genre.default(''),
  event: LATER_FIELDS.event.default(''),
  isbn: LATER_FIELDS.isbn.default(''),
  issn: LATER_FIELDS.issn.default(''),
  accessed: LATER_FIELDS.accessed.default(''),
  language: LATER_FIELDS.language.default(''),
  key: LATER_FIELDS.key.default(''),
})

/** Some fields of a bibliography, to change those. Has no defaults: a field left out stays as it is. */
export const bibliographyChangesSchema = z.strictObject(ALL_FIELDS).partial()
