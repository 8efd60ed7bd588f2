import type { BriefShows, Ink, Paper, Template } from '../../../shared/notebook/brief'

interface Term {
  readonly label: string
  readonly about: string
}

export const TEMPLATE_TERMS: Readonly<Record<Template, Term>> = {
  'evidence-brief': {
    label: 'Evidence brief',
    about: 'Each claim with its passage and the evidence for and against it.',
  },
  'reading-notes': {
    label: 'Reading notes',
    about: 'Section by section: what was highlighted, and what you wrote about it.',
  },
  'claims-table': {
    label: 'Claims table',
    about: 'One row for each claim, to compare many of them.',
  },
  'annotated-bibliography': {
    label: 'Annotated bibliography',
    about: 'Source by source: what each of them is cited for.',
  },
}

export const PAPER_LABELS: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'US Letter' }

export const INK_TERMS: Readonly<Record<Ink, Term>> = {
  color: { label: 'Colour', about: 'Standing and tags in colour, with marks that say the same.' },
  print: {
    label: 'Black and white',
    about: 'Only marks, patterns and greys, for a black-and-white printer.',
  },
}

/** What each claim shows, and which pages there are. */
export const SHOWS_LABELS: Readonly<Record<keyof BriefShows, string>> = {
  quotes: 'The passage it rests on',
  evidence: 'Evidence for and against',
  rationales: 'Why the evidence counts',
  certainty: 'Certainty',
  tags: 'Tags',
  notes: 'Notes',
  glance: 'At a glance',
  contents: 'Contents',
}
