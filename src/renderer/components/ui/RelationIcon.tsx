import { CircleQuestionMark, EqualApproximately, Link2, Minus, Plus } from 'lucide-react'
import { RELATION_TERMS, type Relation } from '../../../shared/claim/relation'

const ICONS = {
  supports: Plus,
  disputes: Minus,
  qualifies: EqualApproximately,
  background: Link2,
  'needs-source': CircleQuestionMark,
} as const

/** The sign of a relation: plus, minus, tilde, link, question mark. */
export function RelationIcon({
  relation,
  size = 14,
}: {
  readonly relation: Relation
  readonly size?: number
}) {
  const Icon = ICONS[relation]
  return <Icon size={size} strokeWidth={2.25} className={`ui-relation--${relation}`} aria-hidden />
}

/** Sign and word of a relation. */
export function RelationWord({ relation }: { readonly relation: Relation }) {
  return (
    <span className={`ui-relation-word ui-relation--${relation}`}>
      <RelationIcon relation={relation} size={12} />
      {RELATION_TERMS[relation].label}
    </span>
  )
}
