import type { DocumentId } from '../../shared/core/ids'
import type { CommandType, SingleCommand } from '../../shared/notebook/command'
import type { TextRange } from '../../shared/document/text-version'

/** A passage as the renderer asks for it: a range. Main slices the quote from the canonical text. */
type RequestedTarget = { readonly documentId: DocumentId } & TextRange

type Defaulted =
  | 'tagIds'
  | 'comment'
  | 'motivation'
  | 'certainty'
  | 'sectionId'
  | 'annotationId'
  | 'rationale'
  | 'strength'
  | 'description'
  | 'color'
  | 'parentId'
  | 'text'
  | 'language'
  | 'bibliography'

type OptionalKeys<C> = Extract<keyof C, Defaulted>

type Relaxed<C> = C extends { target: { position: unknown } }
  ? Omit<C, 'target' | OptionalKeys<C>> & Partial<Pick<C, OptionalKeys<C>>> & { target: RequestedTarget }
  : Omit<C, OptionalKeys<C>> & Partial<Pick<C, OptionalKeys<C>>>

/** heading.set as the renderer asks for it: the line's start; main knows where the line ends and what it says. */
interface HeadingRequest {
  readonly type: 'heading.set'
  readonly documentId: DocumentId
  readonly start: number
  readonly level: number | null
}

type SingleRequest = {
  [T in Exclude<CommandType, 'heading.set' | 'document.add'>]: Relaxed<Extract<SingleCommand, { type: T }>>
}[Exclude<CommandType, 'heading.set' | 'document.add'>]

/** A command as the renderer sends it: what has a default may be left out. */
export type CommandRequest =
  | SingleRequest
  | HeadingRequest
  | { readonly type: 'batch'; readonly label: string; readonly commands: readonly CommandRequest[] }
