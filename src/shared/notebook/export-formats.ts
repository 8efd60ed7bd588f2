/** What a brief can be written as. */
export const BRIEF_FORMATS = ['pdf', 'html', 'docx', 'markdown', 'csv', 'json'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** What the data of a notebook can be written as. */
export const NOTEBOOK_FORMATS = [
  'postil',
  'json-ld',
  'hypothesis',
  'qdpx',
  'qdc',
  'bibtex',
  'ris',
  'csl-json',
] as const
export type NotebookFormat = (typeof NOTEBOOK_FORMATS)[number]

export type ExportFormat = BriefFormat | NotebookFormat

interface FormatTerm {
  readonly label: string
  /** What the file is for, and what of the notebook comes through. */
  readonly about: string
  /** With its dot, as the end of the file's name. */
  readonly extension: string
  readonly mediaType: string
}

export const EXPORT_TERMS: Readonly<Record<ExportFormat, FormatTerm>> = {
  pdf: {
    label: 'PDF',
    about: 'Pages to send and to print, with links and a structure for screen readers.',
    extension: '.pdf',
    mediaType: 'application/pdf',
  },
  html: {
    label: 'Web page',
    about: 'One file that any browser shows, with nothing to load from elsewhere.',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
  },
  docx: {
    label: 'Word',
    about: 'To go on writing in a word processor.',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  markdown: {
    label: 'Markdown',
    about: 'Plain text with light marks, for notes and version control.',
    extension: '.md',
    mediaType: 'text/markdown; charset=utf-8',
  },
  csv: {
    label: 'Table (CSV)',
    about: 'One row for each piece of evidence, for a spreadsheet.',
    extension: '.csv',
    mediaType: 'text/csv; charset=utf-8',
  },
  json: {
    label: 'JSON',
    about: 'What the brief says, for programs.',
    extension: '.json',
    mediaType: 'application/json',
  },
  postil: {
    label: 'Postil notebook',
    about: 'The whole notebook in one file: to keep, to send, to open on another computer.',
    extension: '.postil',
    mediaType: 'application/vnd.postil.notebook+zip',
  },
  'json-ld': {
    label: 'Web Annotations (JSON-LD)',
    about: 'The standard of the W3C. Postil reads everything back; others read passages, notes and tags.',
    extension: '.jsonld',
    mediaType: 'application/ld+json',
  },
  hypothesis: {
    label: 'Hypothesis JSON',
    about: 'Passages with their notes and tags, as Hypothesis exports them.',
    extension: '.hypothesis.json',
    mediaType: 'application/json',
  },
  qdpx: {
    label: 'REFI-QDA project',
    about: 'Documents, codes, coded passages and notes, for QualCoder, NVivo, ATLAS.ti and others.',
    extension: '.qdpx',
    mediaType: 'application/zip',
  },
  qdc: {
    label: 'REFI-QDA codebook',
    about: 'The tags alone.',
    extension: '.qdc',
    mediaType: 'application/xml',
  },
  bibtex: {
    label: 'BibTeX',
    about: 'The sources.',
    extension: '.bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
  },
  ris: {
    label: 'RIS',
    about: 'The sources.',
    extension: '.ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
  },
  'csl-json': {
    label: 'CSL-JSON',
    about: 'The sources.',
    extension: '.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
  },
}
