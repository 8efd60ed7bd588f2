import type { ForeignAnnotation } from '../../../shared/annotation/foreign'
import { MAX_FOREIGN_ID } from '../../../shared/annotation/origin'
import { fingerprint } from './fingerprint'

/** One entry of a file: the annotations it makes, and what of it was not kept, in sentences. */
export interface ReadOne {
  readonly annotations: readonly ForeignAnnotation[]
  readonly problems: readonly string[]
}

/** The name of an annotation in its own program; of one without, a name made of what it says. */
export function nameOf(id: string, rest: Omit<ForeignAnnotation, 'id' | 'number' | 'replyTo'>): string {
  if (id !== '' && id.length <= MAX_FOREIGN_ID) return id
  const { source, passage, text, tags, creator, createdAt } = rest
  return `unnamed:${fingerprint(JSON.stringify([id, source, passage, text, tags, creator, createdAt]))}`
}
