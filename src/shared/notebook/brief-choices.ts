// Apart from the schemas, so that the window can list what there is to choose without them.

export const PAPERS = ['a4', 'letter'] as const

/** What kind of report a brief is. */
export const TEMPLATES = [
  'evidence-brief',
  'reading-notes',
  'claims-table',
  'annotated-bibliography',
] as const

/** `print` uses no colour to tell things apart, only marks, patterns and greys: for a black-and-white printer. */
export const INKS = ['color', 'print'] as const
