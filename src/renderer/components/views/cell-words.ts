import type { EvidenceLink } from '../../../shared/claim/evidence'
import { RELATION_TERMS, RELATIONS, STRENGTHS, type Relation } from '../../../shared/claim/relation'

/** Evidence of one relation, strongest first. */
export interface RelationGroup {
  readonly relation: Relation
  readonly links: readonly EvidenceLink[]
}

/** The evidence of a cell by relation, strongest first in each. */
export function byRelation(links: readonly EvidenceLink[]): readonly RelationGroup[] {
  return RELATIONS.flatMap((relation) => {
    const own = links
      .filter((link) => link.relation === relation)
      .sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength))
    return own.length > 0 ? [{ relation, links: own }] : []
  })
}

/** What a cell holds, for those who do not see it: "Supports: 1 strong, 2 weak". */
export function cellWords(links: readonly EvidenceLink[]): string {
  if (links.length === 0) return 'No evidence'
  return byRelation(links)
    .map(({ relation, links: own }) => {
      const strengths = STRENGTHS.flatMap((strength) => {
        const number = own.filter((link) => link.strength === strength).length
        return number > 0 ? [`${number} ${strength}`] : []
      })
      return `${RELATION_TERMS[relation].label}: ${strengths.join(', ')}`
    })
    .join('; ')
}
