import { isId } from '../../shared/core/ids'
import { isSectionId } from '../../shared/document/sections'
import type { NoteTarget } from '../../shared/note/note'

/** What a stored draft holds besides its field. */
export interface DraftEntry {
  readonly text: string
  readonly birth: NoteTarget | null
}

/**
 * Reads a stored draft; null for what makes no sense. By hand: with the schema of a note's target, a tenth of the
 * program that runs before the first paint would be there for this one check.
 */
export function parseEntry(json: string): DraftEntry | null {
  const value = readJson(json)
  if (!hasKeys(value, ['text', 'birth']) || typeof value['text'] !== 'string') return null
  const { text, birth } = value
  return birth === null || isNoteTarget(birth) ? { text, birth } : null
}

function isNoteTarget(value: unknown): value is NoteTarget {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null
  switch (kind) {
    case 'notebook':
      return hasKeys(value, ['kind'])
    case 'document':
      return hasKeys(value, ['kind', 'documentId']) && isId('document', value['documentId'])
    case 'section':
      return (
        hasKeys(value, ['kind', 'documentId', 'sectionId']) &&
        isId('document', value['documentId']) &&
        isSectionId(value['sectionId'])
      )
    case 'claim':
      return hasKeys(value, ['kind', 'claimId']) && isId('claim', value['claimId'])
    default:
      return false
  }
}

/** True for an object with exactly these keys. */
function hasKeys(value: unknown, keys: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key))
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
