import { createHash } from 'node:crypto'

/** A short name for what a text says: the same for the same text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
