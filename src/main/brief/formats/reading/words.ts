import type { RELATION_TERMS, Relation } from '../../../../shared/claim/relation'
import type { Template } from '../../../../shared/notebook/brief'

/** What kind of report a brief is, in words above its title. */
export const TEMPLATE_WORDS: Readonly<Record<Template, string>> = {
  'evidence-brief': 'Evidence brief',
  'reading-notes': 'Reading notes',
  'claims-table': 'Claims table',
  'annotated-bibliography': 'Annotated bibliography',
}

export type Direction = (typeof RELATION_TERMS)[Relation]['direction']

/** The groups in which the evidence of a claim stands, in order. */
export const EVIDENCE_GROUPS: readonly { readonly direction: Direction; readonly label: string }[] = [
  { direction: 'for', label: 'For' },
  { direction: 'against', label: 'Against' },
  { direction: 'neither', label: 'Also' },
]

export const WORDS = {
  contents: 'Contents',
  glance: 'At a glance',
  summary: 'Summary',
  notes: 'Notes',
  note: 'Note',
  passage: 'Passage',
  references: 'References',
  sources: 'Sources',
  claims: 'Claims',
  footnotes: 'Footnotes',
  readingOf: 'A reading of',
  document: 'Document',
  untitled: 'Untitled',
  noClaims: 'No claims have been stated yet.',
  states: 'Claims stated from it:',
  uncited: 'No claim cites this source.',
} as const
