import { z } from 'zod'

/** Prefix of each kind of id. The prefix is part of the id, so an id of the wrong kind never type-checks. */
export const ID_PREFIX = {
  notebook: 'nb',
  document: 'doc',
  annotation: 'ann',
  claim: 'clm',
  evidence: 'ev',
  reference: 'ref',
  note: 'note',
  tag: 'tag',
  brief: 'brief',
  job: 'job',
} as const

export type IdKind = keyof typeof ID_PREFIX
export type Id<K extends IdKind> = `${(typeof ID_PREFIX)[K]}_${string}`

export type NotebookId = Id<'notebook'>
export type DocumentId = Id<'document'>
export type AnnotationId = Id<'annotation'>
export type ClaimId = Id<'claim'>
export type EvidenceId = Id<'evidence'>
export type ReferenceId = Id<'reference'>
export type NoteId = Id<'note'>
export type TagId = Id<'tag'>
export type BriefId = Id<'brief'>
export type JobId = Id<'job'>

/** Where new ids come from. Injected, so that tests and replays are repeatable. */
export type IdSource = <K extends IdKind>(kind: K) => Id<K>

/** An id source over any generator of unique URL-safe strings (1 to 64 of `A-Z a-z 0-9 _ -`). */
export function idSource(unique: () => string): IdSource {
  return (kind) => `${ID_PREFIX[kind]}_${unique()}` as Id<typeof kind>
}

/** True when `value` is an id of that kind: its prefix, `_`, then 1 to 64 of `A-Z a-z 0-9 _ -`. */
export function isId<K extends IdKind>(kind: K, value: unknown): value is Id<K> {
  if (typeof value !== 'string') return false
  const prefix = `${ID_PREFIX[kind]}_`
  return value.startsWith(prefix) && /^[A-Za-z0-9_-]{1,64}$/.test(value.slice(prefix.length))
}

/** Schema of an id. User-written scripts may choose their own, so the error says what one looks like; see `explain`. */
export function idSchema<K extends IdKind>(kind: K) {
  return z.custom<Id<K>>((value) => isId(kind, value), {
    error: `must be ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} id such as "${ID_PREFIX[kind]}_1"`,
  })
}
