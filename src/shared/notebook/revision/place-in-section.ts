import type { Reanchoring } from '../../annotation/reanchor'
import { sectionAt, type Section, type SectionId } from '../../document/sections'
import type { AnnotationOutcome } from './outcome-schema'
import type { SectionOutcome } from './refile'

/** The sections of the older and of the newer text, and which became which. */
interface Outlines {
  readonly reanchoring: Reanchoring
  readonly before: readonly Section[]
  readonly after: readonly Section[]
  readonly follow: (id: SectionId) => SectionOutcome
}

/**
 * Keeps what was not found under its own section. Where none of the words between the heading and the passage is left,
 * the nearest word before it belongs to the section above, under which a claim would then be listed and reported.
 */
export function placeInSection(
  outcome: AnnotationOutcome,
  { reanchoring, before, after, follow }: Outlines,
): AnnotationOutcome {
  if (outcome.state === 'anchored') return outcome
  const old = sectionAt(before, outcome.from.position.start)
  const { near } = outcome.pending
  if (near !== reanchoring.offset(old.start)) return outcome
  const { to } = follow(old.id)
  const section = after.find(({ id }) => id === to)
  if (!section || sectionAt(after, near).id === to) return outcome
  return { ...outcome, pending: { ...outcome.pending, near: section.start } }
}
