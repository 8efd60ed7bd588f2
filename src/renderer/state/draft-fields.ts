import {
  isId,
  type BriefId,
  type ClaimId,
  type EvidenceId,
  type NoteId,
  type TagId,
} from '../../shared/core/ids'
import type { NoteTarget } from '../../shared/note/note'
import type { BriefPart } from '../../shared/notebook/brief'
import type { Notebook } from '../../shared/notebook/notebook'
import { partCommand, partIn } from './brief-parts'
import type { CommandRequest } from './command-request'

export type BriefField = 'title' | 'subtitle' | 'author' | 'summary'
export type PartField = 'heading' | 'introduction'

/** A text that is saved as it is typed, by name. The name is also its key in storage. */
export type DraftField =
  | `statement:${ClaimId}`
  | `note:${NoteId}`
  | `rationale:${EvidenceId}`
  | `tag-label:${TagId}`
  | `tag-description:${TagId}`
  | `brief-${BriefField}:${BriefId}`
  | `part-${PartField}:${BriefId}/${BriefPart['id']}`

/** Where a note or a claim is made whose first words are still being typed. */
export type Birth = NoteTarget

const BRIEF_FIELDS: readonly BriefField[] = ['title', 'subtitle', 'author', 'summary']

const briefField = (kind: string) => kind.slice('brief-'.length) as BriefField
const isBriefKind = (kind: string) => BRIEF_FIELDS.some((field) => kind === `brief-${field}`)

/** The field of a part of a brief that a key names; null for a key of anything else. */
function partField(kind: string, id: string) {
  const [briefId, partId = '', ...rest] = id.split('/')
  const isPart = isId('brief', briefId) && /^[A-Za-z0-9_-]{1,64}$/.test(partId) && rest.length === 0
  if (!isPart) return null
  if (kind === 'part-heading') return { briefId, partId, name: 'heading' } as const
  return kind === 'part-introduction' ? ({ briefId, partId, name: 'introduction' } as const) : null
}

/** The field a key names, or null for a key of another version or another program. */
export function parseField(key: string): DraftField | null {
  const at = key.indexOf(':')
  const kind = key.slice(0, at)
  const id = key.slice(at + 1)
  const isField =
    (kind === 'statement' && isId('claim', id)) ||
    (kind === 'note' && isId('note', id)) ||
    (kind === 'rationale' && isId('evidence', id)) ||
    (kind.startsWith('tag-') && isId('tag', id)) ||
    (isBriefKind(kind) && isId('brief', id)) ||
    partField(kind, id) !== null
  return isField ? (key as DraftField) : null
}

/** The text of a field as the notebook has it; null when what it belongs to is not there (any more, or yet). */
export function savedText(notebook: Notebook, field: DraftField): string | null {
  const { kind, id } = split(field)
  switch (kind) {
    case 'statement':
      return living(notebook.claims[id as ClaimId])?.statement ?? null
    case 'note':
      return living(notebook.notes[id as NoteId])?.text ?? null
    case 'rationale':
      return living(notebook.evidence[id as EvidenceId])?.rationale ?? null
    case 'tag-label':
      return living(notebook.tags[id as TagId])?.label ?? null
    case 'tag-description':
      return living(notebook.tags[id as TagId])?.description ?? null
    default: {
      const part = partField(kind, id)
      if (part) return partIn(notebook, part.briefId, part.partId)?.[part.name] ?? null
      return living(notebook.briefs[id as BriefId])?.[briefField(kind)] ?? null
    }
  }
}

/** True for a text that may not be saved as it stands: a claim and a tag are never without words. */
export function mustWait(field: DraftField, text: string): boolean {
  return /^(statement|tag-label):/.test(field) && text.trim() === ''
}

/** The command that saves a text; one that is not there yet is made where its birth says. Null: nothing to save it to. */
export function saveCommand(
  notebook: Notebook,
  field: DraftField,
  text: string,
  birth: Birth | null,
): CommandRequest | null {
  const { kind, id } = split(field)
  const exists = savedText(notebook, field) !== null
  switch (kind) {
    case 'statement':
      if (exists) return { type: 'claim.update', id: id as ClaimId, statement: text }
      if (birth?.kind !== 'section' || notebook.claims[id as ClaimId]) return null
      return {
        type: 'claim.create',
        id: id as ClaimId,
        documentId: birth.documentId,
        sectionId: birth.sectionId,
        statement: text,
      }
    case 'note':
      if (exists) return { type: 'note.setText', id: id as NoteId, text }
      if (birth === null || notebook.notes[id as NoteId]) return null
      return { type: 'note.create', id: id as NoteId, target: birth, text }
    case 'rationale':
      return exists ? { type: 'evidence.update', id: id as EvidenceId, rationale: text } : null
    case 'tag-label':
      return exists ? { type: 'tag.update', id: id as TagId, label: text } : null
    case 'tag-description':
      return exists ? { type: 'tag.update', id: id as TagId, description: text } : null
    default: {
      const part = partField(kind, id)
      if (part) return partCommand(notebook, part.briefId, part.partId, { [part.name]: text })
      return exists
        ? { type: 'brief.update', id: id as BriefId, changes: { [briefField(kind)]: text } }
        : null
    }
  }
}

function split(field: DraftField): { readonly kind: string; readonly id: string } {
  const at = field.indexOf(':')
  return { kind: field.slice(0, at), id: field.slice(at + 1) }
}

function living<E extends { deletedAt?: string | undefined }>(entity: E | undefined): E | null {
  return entity && entity.deletedAt === undefined ? entity : null
}
