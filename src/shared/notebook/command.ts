import { z } from 'zod'
import type { CommandDefinition } from './define-command'
import {
  createAnnotation,
  deleteAnnotation,
  retargetAnnotation,
  updateAnnotation,
} from './commands/annotation'
import { createClaim, deleteClaim, moveClaim, updateClaim } from './commands/claim'
import { addDocument, deleteDocument, moveDocument, setHeading, updateDocument } from './commands/document'
import { createEvidence, deleteEvidence, updateEvidence } from './commands/evidence'
import { importAnnotation } from './commands/import-annotation'
import { createNote, deleteNote, moveNote, setNoteText } from './commands/note'
import {
  arrangeBrief,
  createBrief,
  deleteBrief,
  moveBrief,
  setBriefPart,
  updateBrief,
} from './commands/brief'
import { includeEntities } from './commands/include'
import { renameNotebook } from './commands/notebook'
import { acceptAnnotations, keepOrphans } from './commands/review'
import { reviseDocument } from './commands/revise'
import { createReference, deleteReference, updateReference } from './commands/reference'
import { createTag, deleteTag, mergeTags, moveTag, updateTag } from './commands/tag'

/** Every command there is. Adding one here is all it takes to reach it from the UI, the journal and the CLI. */
const DEFINITIONS = [
  renameNotebook,
  includeEntities,
  createBrief,
  updateBrief,
  arrangeBrief,
  setBriefPart,
  moveBrief,
  deleteBrief,
  addDocument,
  updateDocument,
  moveDocument,
  deleteDocument,
  reviseDocument,
  setHeading,
  createTag,
  updateTag,
  moveTag,
  mergeTags,
  deleteTag,
  createAnnotation,
  importAnnotation,
  updateAnnotation,
  retargetAnnotation,
  acceptAnnotations,
  keepOrphans,
  deleteAnnotation,
  createClaim,
  updateClaim,
  moveClaim,
  deleteClaim,
  createEvidence,
  updateEvidence,
  deleteEvidence,
  createReference,
  updateReference,
  deleteReference,
  createNote,
  setNoteText,
  moveNote,
  deleteNote,
] as const

type Definition = (typeof DEFINITIONS)[number]

/** One change of one thing, complete, as the journal holds it. */
export type SingleCommand = z.output<Definition['schema']>
export type CommandType = SingleCommand['type']

/** Several changes that happen, and are undone, as one. */
export interface BatchCommand {
  readonly type: 'batch'
  /** Names the whole in "Undo: …"; absent takes the label of the first command. */
  readonly label?: string | undefined
  readonly commands: readonly SingleCommand[]
}

/** One change as data. */
export type Command = SingleCommand | BatchCommand

export const COMMAND_TYPES: readonly CommandType[] = DEFINITIONS.map((definition) => definition.type)

const byType: ReadonlyMap<string, CommandDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.type, definition as unknown as CommandDefinition]),
)
if (byType.size !== DEFINITIONS.length) throw new Error('two commands share one type')

/** The definition of a command type; undefined for a type that does not exist. */
export function definitionOf(type: string): CommandDefinition | undefined {
  return byType.get(type)
}

const singleSchema = z.discriminatedUnion(
  'type',
  DEFINITIONS.map((definition) => definition.schema) as unknown as [
    Definition['schema'],
    ...Definition['schema'][],
  ],
)

/** Most commands a batch may hold: a whole import script, far more than any click makes. */
export const MAX_BATCH = 100_000

/** Schema of a complete command, for the door of the process and for the journal. */
export const commandSchema: z.ZodType<Command> = z.union([
  z.strictObject({
    type: z.literal('batch'),
    label: z.string().max(200).optional(),
    commands: z.array(singleSchema).min(1).max(MAX_BATCH),
  }),
  singleSchema,
])
