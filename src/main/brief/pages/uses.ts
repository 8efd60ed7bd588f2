import type { BriefClaim, BriefEvidence } from '../../../shared/brief/model'
import type { Span, Style } from '../text/style'
import { LINK } from '../theme'
import type { Kit } from './kit'

/** A source as a claim uses it. */
export interface Use {
  readonly claim: BriefClaim
  readonly evidence: BriefEvidence
}

/** What each source is evidence for, by its number, in the order of the brief. */
export function usesOf({ model }: Kit): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, Use[]>()
  for (const { claims } of model.sections) {
    for (const claim of claims) {
      for (const evidence of claim.evidence) {
        const known = uses.get(evidence.referenceNumber)
        if (known) known.push({ claim, evidence })
        else uses.set(evidence.referenceNumber, [{ claim, evidence }])
      }
    }
  }
  return uses
}

/** Name of a claim as a link target, by its label. */
export function claimName(label: string): string {
  return `claim-${label}`
}

/** More labels than this are counted, not listed. */
const MOST_LISTED = 24

/** "C1, C4, C9", each leading to its claim; each claim once. */
export function claimLinks(labels: readonly string[], style: Style): Span[] {
  const each = [...new Set(labels)]
  const shown = each.length > MOST_LISTED ? each.slice(0, MOST_LISTED) : each
  const spans = shown.flatMap((label, index): Span[] => [
    ...(index ? [{ text: ', ', style }] : []),
    { text: label, style: { ...style, color: LINK, link: { kind: 'place', name: claimName(label) } } },
  ])
  const rest = each.length - shown.length
  return rest > 0 ? [...spans, { text: ` and ${rest} more`, style }] : spans
}
