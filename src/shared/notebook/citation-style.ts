/** How sources are cited, by the names of the CSL style files that say so. */
export const CITATION_STYLES = [
  'apa',
  'vancouver',
  'chicago-author-date',
  'chicago-note-bibliography',
  'harvard-cite-them-right',
  'modern-language-association',
  'ieee',
] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

interface StyleTerm {
  readonly label: string
  /** How a source looks where it is cited: "(Okafor, 2021)". */
  readonly example: string
}

export const CITATION_STYLE_TERMS: Readonly<Record<CitationStyle, StyleTerm>> = {
  apa: { label: 'APA, 7th edition', example: '(Okafor, 2021, p. 12)' },
  vancouver: { label: 'Vancouver', example: '(1)' },
  'chicago-author-date': { label: 'Chicago, author and date', example: '(Okafor 2021, 12)' },
  'chicago-note-bibliography': { label: 'Chicago, notes', example: 'Okafor, “Quiet Streets,” 12' },
  'harvard-cite-them-right': { label: 'Harvard, Cite Them Right', example: '(Okafor, 2021, p. 12)' },
  'modern-language-association': { label: 'MLA, 9th edition', example: '(Okafor 12)' },
  ieee: { label: 'IEEE', example: '[1, p. 12]' },
}
