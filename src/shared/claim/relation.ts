/** How a passage or a reference bears on a claim. */
export const RELATIONS = ['supports', 'disputes', 'qualifies', 'background', 'needs-source'] as const
export type Relation = (typeof RELATIONS)[number]

interface RelationTerm {
  readonly label: string
  /** Term of a published vocabulary, so that an export keeps the meaning. */
  readonly iri: string
  /** What the relation says about the claim's standing. Stored explicitly, never guessed from the label. */
  readonly direction: 'for' | 'against' | 'neither'
}

const CITO = 'http://purl.org/spar/cito/'

/** The default relation pack. Sources: CiTO 2.8.1; Open Annotation for "needs source", which CiTO lacks. */
export const RELATION_TERMS: Readonly<Record<Relation, RelationTerm>> = {
  supports: { label: 'Supports', iri: `${CITO}supports`, direction: 'for' },
  disputes: { label: 'Disputes', iri: `${CITO}disputes`, direction: 'against' },
  qualifies: { label: 'Qualifies', iri: `${CITO}qualifies`, direction: 'neither' },
  background: { label: 'Background', iri: `${CITO}obtainsBackgroundFrom`, direction: 'neither' },
  'needs-source': {
    label: 'Needs source',
    iri: 'http://www.w3.org/ns/oa#questioning',
    direction: 'neither',
  },
}

export const STRENGTHS = ['strong', 'moderate', 'weak'] as const
export type Strength = (typeof STRENGTHS)[number]
