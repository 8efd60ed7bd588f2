import { placeOf } from '../../../shared/annotation/place'
import type { Annotation } from '../../../shared/annotation/annotation'
import type { AnnotationId, TagId } from '../../../shared/core/ids'
import type { TagColor } from '../../../shared/codebook/tag'
import type { TextRange } from '../../../shared/document/text-version'
import type { Notebook } from '../../../shared/notebook/notebook'
import { standingOfClaim, usersOf } from '../../../shared/notebook/queries'
import { layersOf, overlapsOf, type Stroke } from '../../dom/layers'
import { rangesWithin } from '../../state/find-steps'

/** What stands out besides the passages' own looks. */
export interface Emphasis {
  readonly active: AnnotationId | null
  readonly pulsing: AnnotationId | null
}

/** The strokes that paint these passages. */
export function strokesFor(
  notebook: Notebook,
  annotations: readonly Annotation[],
  emphasis: Emphasis,
): Stroke[] {
  const ranges = annotations.map(placeOf)
  const overlaps = overlapsOf(ranges).map((range) => ({ layer: 'hl-overlap' as const, ...range }))
  const strokes = annotations.flatMap((annotation) => {
    const { start, end } = placeOf(annotation)
    return layersFor(notebook, annotation, emphasis).map((layer) => ({ layer, start, end }))
  })
  return [...strokes, ...overlaps]
}

function layersFor(notebook: Notebook, annotation: Annotation, { active, pulsing }: Emphasis) {
  const users = usersOf(notebook, annotation.id)
  return layersOf({
    color: colorOf(notebook, [...annotation.tagIds, ...users.claims.flatMap((claim) => claim.tagIds)]),
    standings: users.claims.map((claim) => standingOfClaim(notebook, claim.id)),
    isEvidence: users.evidence.length > 0,
    isNote: users.notes.length > 0,
    isReview: annotation.state === 'needs-review',
    isActive: annotation.id === active,
    isPulsing: annotation.id === pulsing,
  })
}

/** The colour of the first tag that still exists: the passage's own tags come before those of its claims. */
function colorOf(notebook: Notebook, tagIds: readonly TagId[]): TagColor | null {
  for (const id of tagIds) {
    const tag = notebook.tags[id]
    if (tag && tag.deletedAt === undefined) return tag.color
  }
  return null
}

/** The strokes of what was found in a stretch of the text. `matches` are all those of the document, sorted and apart. */
export function findStrokes(
  stretch: TextRange,
  matches: readonly TextRange[],
  current: number | null,
  pulsing: TextRange | null,
): Stroke[] {
  const { first, ranges } = rangesWithin(matches, stretch)
  const strokes = ranges.map(({ start, end }, index): Stroke => {
    return { layer: first + index === current ? 'hl-find-current' : 'hl-find', start, end }
  })
  if (pulsing && pulsing.start < stretch.end && pulsing.end > stretch.start) {
    strokes.push({ layer: 'hl-pulse', start: pulsing.start, end: pulsing.end })
  }
  return strokes
}
