import type { Patch } from 'immer'
import { z } from 'zod'
import { idSchema, type DocumentId, type JobId, type NotebookId } from '../core/ids'
import type { AppError, Result } from '../core/result'
import { MAX_IMPORT_BYTES, MAX_LIST_BYTES } from '../document/limits'
import type { Bibliography } from '../document/source-document'
import { MAX_BUNDLE_BYTES } from '../notebook/bundle-file'
import { BRIEF_FORMATS, NOTEBOOK_FORMATS } from '../notebook/export-formats'
import type { NotKept } from '../annotation/foreign'
import type { PlannedFate } from '../notebook/annotation-import/plan-annotations'
import type { PlannedSource } from '../notebook/annotation-import/sources'
import type { RevisionCounts } from '../notebook/revision/plan-revision'
import type { PlannedState } from '../notebook/reference-plan'
import type { DocumentMatches, SearchResult } from '../search/results'
import { MAX_QUERY_LENGTH } from './limits'
import type { BriefPreview, BundlePreview } from './previews'
import { method } from './method'
import type { PackedNotebook } from './packed-notebook'
import type { PackedText } from './packed-text'
import { preferencesSchema, type Preferences } from './preferences'

/** A notebook as the library lists it. */
export interface NotebookEntry {
  readonly id: NotebookId
  readonly title: string
  /** ISO 8601 instant it was last opened. */
  readonly openedAt: string
}

export interface LibraryView {
  /** Newest first. */
  readonly notebooks: readonly NotebookEntry[]
  readonly preferences: Preferences
}

/** A whole notebook for a mirror to start from; later changes come as `notebook.changed`. */
export interface NotebookView {
  /** To be unpacked with `text`. */
  readonly notebook: PackedNotebook
  /** The text that is read first; null when none was asked for or it could not be had. */
  readonly text: PackedText | null
  readonly revision: number
  /** Names of what undo and redo would do; null when there is nothing. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** Why no change can be saved, or null. */
  readonly readOnly: AppError | null
  /** What was repaired on opening, in sentences for the person. */
  readonly warnings: readonly string[]
}

export interface Applied {
  readonly revision: number
  readonly label: string
}

/** What became of each file of an import, in the order given. */
export type ImportOutcome =
  | {
      readonly fileName: string
      readonly documentId: DocumentId
      /** Sentences about what could not be kept. */
      readonly warnings: readonly string[]
    }
  | { readonly fileName: string; readonly error: AppError }
  /** A list of references, which is shown before it is added; from files that were picked. */
  | { readonly fileName: string; readonly listBase64: string }
  /** A file with a notebook in it, which is shown in the same way. */
  | { readonly fileName: string; readonly bundleBase64: string }

/** What a newer version would do to what the reader made of the document. */
export interface RevisionPreview {
  /** Names it to `document.revise`. */
  readonly revisionId: JobId
  readonly fileName: string
  readonly counts: RevisionCounts
  /** Sections whose heading is gone, and where their claims and notes would be filed. */
  readonly goneSections: readonly { readonly oldTitle: string; readonly newTitle: string }[]
  readonly warnings: readonly string[]
}

/** What bringing in a list of references does, or would do. */
export interface ReferenceImport {
  /** How many are new, how many fill in what one that is there lacks, and how many are known already. */
  readonly counts: Readonly<Record<PlannedState, number>>
  /** The first ones of the list, in its order. */
  readonly entries: readonly {
    readonly state: PlannedState
    readonly label: string
    readonly detail: string
  }[]
  /** What could not be read, with the line of the file (or, of JSON, the number of the entry). */
  readonly problems: readonly { readonly line: number; readonly key: string; readonly message: string }[]
}

/** What bringing in annotations of another program does to a document, or would do. */
export interface AnnotationImport {
  /**
   * How many are found for certain, are to be reviewed, are not found and kept; how many become notes on the document, are
   * known already, are on pages that were not chosen. Then how many notes and replies come along, and how many remarks
   * there are on what is not kept.
   */
  readonly counts: {
    readonly anchored: number
    readonly review: number
    readonly missing: number
    readonly pageNotes: number
    readonly known: number
    readonly elsewhere: number
    readonly notes: number
    readonly replies: number
    readonly lost: number
  }
  /** How many annotations are added. */
  readonly adds: number
  /** Tags that the codebook does not have yet. */
  readonly newTags: readonly string[]
  /** The pages the file has annotations of. */
  readonly sources: readonly PlannedSource[]
  /** The first ones of the file, in its order. */
  readonly entries: readonly {
    readonly fate: PlannedFate
    readonly words: string
    readonly text: string
  }[]
  readonly notKept: readonly NotKept[]
}

const notebookInput = z.strictObject({ notebookId: idSchema('notebook') })

/** An import names itself, so that it can be followed and cancelled before it is answered. */
const importInput = notebookInput.extend({ jobId: idSchema('job') })

const fileInput = z.strictObject({
  fileName: z.string().min(1).max(1024),
  base64: z.base64().max(Math.ceil(MAX_IMPORT_BYTES / 3) * 4),
})

const searchInput = z.strictObject({
  /** What the person typed; see `docs/adr/0007-search.md` for what it may hold. Never refused. */
  text: z.string().max(MAX_QUERY_LENGTH),
  /** Names who asks, such as one search field: its newer call of a method cancels its older one. */
  client: z.string().min(1).max(64),
})

/**
 * The one contract between renderer and main. Both transports, the preload and the test doubles derive from it. Every
 * method answers with a `Reply`: an expected failure is a value with a code, a message and often a hint.
 */
export const contract = {
  /** Which host this is and the version of Postil. */
  'app.info': method(z.strictObject({})).returns<{ host: 'electron' | 'web'; version: string }>(),

  /** Notebooks and preferences. On the very first run the library is given a notebook with the sample article. */
  'library.get': method(z.strictObject({})).returns<LibraryView>(),
  /** Changes some preferences; answers with all. */
  'library.setPreferences': method(
    z.strictObject({ changes: preferencesSchema.partial() }),
  ).returns<Preferences>(),

  /** Makes an empty notebook. */
  'notebook.create': method(z.strictObject({ title: z.string().trim().min(1).max(2000) })).returns<{
    notebookId: NotebookId
  }>(),
  /**
   * Opens a notebook, or joins it when open. The text of `document` comes along, or of the first one when there is no
   * such document; with null no text does. Errors: not-found, locked (names the holder), newer-version, corrupt.
   */
  'notebook.open': method(
    notebookInput.extend({ document: idSchema('document').nullish() }),
  ).returns<NotebookView>(),
  /**
   * Carries out one command (see `docs/cli.md`): ids may be left out of what creates, and targets may be given as
   * start and end or as a quote. Answers once the change is on disk. Errors: bad-input, not-found, conflict,
   * read-only, disk.
   */
  'notebook.apply': method(
    notebookInput.extend({ command: z.record(z.string(), z.unknown()) }),
  ).returns<Applied>(),
  /** Takes back the last change. Error: conflict when there is none. */
  'notebook.undo': method(notebookInput).returns<Applied>(),
  /** Does again what was undone last. Error: conflict when there is none. */
  'notebook.redo': method(notebookInput).returns<Applied>(),

  /**
   * Imports files; one that fails does not stop the others. Tells of `import.progress`. Files that were not reached
   * before `import.cancel` have the error cancelled.
   */
  'document.import': method(
    importInput.extend({
      files: z.array(fileInput).min(1).max(100),
    }),
  ).returns<readonly ImportOutcome[]>(),
  /** Desktop only: lets the person pick files in the system's dialog and imports them. Empty when they cancel. */
  'document.pick': method(importInput).returns<readonly ImportOutcome[]>(),
  /** Stops an import; what it has added stays. Answers also when it is over. */
  'import.cancel': method(z.strictObject({ jobId: idSchema('job') })).returns<null>(),
  /**
   * Reads a newer version of a document and compares it, without changing anything: what would become of the
   * annotations. Errors: those of an import, and conflict when the document has this very text.
   */
  'document.planRevision': method(
    importInput.extend({ documentId: idSchema('document'), file: fileInput }),
  ).returns<RevisionPreview>(),
  /** Makes a version that was compared the current one. Error: not-found when it is no longer at hand. */
  'document.revise': method(notebookInput.extend({ revisionId: idSchema('job') })).returns<Applied>(),
  /**
   * Reads a list of references: BibTeX, RIS, CSL-JSON, PubMed's or EndNote's. With `isTrial` it only says what would be
   * added; else it adds them as one change. Tells of `import.progress`. Errors: bad-input, unsupported, too-large,
   * cancelled; read-only and disk when adding.
   */
  'reference.import': method(
    importInput.extend({
      file: fileInput.extend({ base64: z.base64().max(Math.ceil(MAX_LIST_BYTES / 3) * 4) }),
      isTrial: z.boolean(),
    }),
  ).returns<ReferenceImport>(),
  /**
   * Reads annotations of another program, W3C Web Annotations or the JSON of Hypothesis, for a document. With `isTrial`
   * it only says what would be added; else it adds them as one change. `sources` names the pages whose annotations are
   * wanted; when absent, the document's own, or the only one. Errors: not-found, bad-input, unsupported, too-large;
   * read-only and disk when adding.
   */
  'annotation.import': method(
    notebookInput.extend({
      documentId: idSchema('document'),
      fileName: z.string().min(1).max(1024),
      base64: z.base64().max(Math.ceil(MAX_LIST_BYTES / 3) * 4),
      sources: z.array(z.string().max(2048)).max(20_000).optional(),
      isTrial: z.boolean(),
    }),
  ).returns<AnnotationImport>(),
  /** What a text that was pasted says of sources: the first few, and how many there are. Same errors. */
  'reference.read': method(z.strictObject({ text: z.string().max(1024 * 1024) })).returns<{
    readonly references: readonly Bibliography[]
    readonly count: number
  }>(),
  /** The current text of a document. Errors: not-found, corrupt. */
  'document.text': method(notebookInput.extend({ documentId: idSchema('document') })).returns<PackedText>(),

  /**
   * Finds text, claims, evidence, notes and tags in all open notebooks. Filters without words list what the researcher
   * made and no text. Error: cancelled, when the same client asked something newer meanwhile.
   */
  'search.query': method(
    searchInput.extend({
      /** Most hits to answer with: the best ones. 200 when absent. */
      limit: z.int().min(1).max(1000).optional(),
    }),
  ).returns<SearchResult>(),
  /** Every place in the text of one document where the query is met, for next and previous. Error: cancelled. */
  'search.inDocument': method(
    searchInput.extend({ notebookId: idSchema('notebook'), documentId: idSchema('document') }),
  ).returns<DocumentMatches>(),

  /**
   * Reads a notebook out of a file, without changing anything: a Postil notebook, the PDF of a brief that carries one,
   * Web Annotations that Postil wrote, a REFI-QDA project or codebook. Says what adding it to an open notebook would do;
   * with null for no notebook everything is new. Tells of `import.progress`. Errors: bad-input, unsupported, too-large,
   * newer-version, corrupt, cancelled.
   */
  'bundle.read': method(
    z.strictObject({
      notebookId: idSchema('notebook').nullable(),
      jobId: idSchema('job'),
      file: fileInput.extend({ base64: z.base64().max(Math.ceil(MAX_BUNDLE_BYTES / 3) * 4) }),
    }),
  ).returns<BundlePreview>(),
  /** Adds what was read to a notebook, as one change. Errors: not-found when it is no longer at hand; read-only, disk. */
  'bundle.include': method(notebookInput.extend({ bundleId: idSchema('job') })).returns<Applied>(),
  /** Makes a notebook of its own of what was read. Errors: not-found when it is no longer at hand; disk. */
  'bundle.open': method(z.strictObject({ bundleId: idSchema('job') })).returns<{ notebookId: NotebookId }>(),

  /**
   * Starts writing a brief, the first one when none is named. On the desktop the person first picks where; null when they
   * cancel. The end comes as `export.done`.
   */
  'brief.export': method(
    notebookInput.extend({
      briefId: idSchema('brief').optional(),
      format: z.enum(BRIEF_FORMATS).default('pdf'),
    }),
  ).returns<{ jobId: JobId } | null>(),
  /**
   * The pages of a brief as they are now. The same client's newer call cancels its older one. Errors: not-found,
   * cancelled.
   */
  'brief.preview': method(
    notebookInput.extend({ briefId: idSchema('brief'), client: z.string().min(1).max(64) }),
  ).returns<BriefPreview>(),
  /** Starts writing the data of a notebook, in the same way as a brief. */
  'notebook.export': method(notebookInput.extend({ format: z.enum(NOTEBOOK_FORMATS) })).returns<{
    jobId: JobId
  } | null>(),
  /** Stops an export; no file is left. Answers also when it is over. */
  'export.cancel': method(z.strictObject({ jobId: idSchema('job') })).returns<null>(),
  /** Desktop only: shows what was written in the file manager. */
  'export.reveal': method(z.strictObject({ jobId: idSchema('job') })).returns<null>(),
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type Input<M extends MethodName> = z.input<Contract[M]['input']>
export type ParsedInput<M extends MethodName> = z.output<Contract[M]['input']>
export type Output<M extends MethodName> =
  NonNullable<Contract[M]['output']> | Extract<Contract[M]['output'], null>

/** What every call answers with, on every transport. `index` names the failing command of a batch, from 0. */
export type Reply<M extends MethodName = MethodName> = Result<
  Output<M>,
  AppError & { readonly index?: number }
>

/** What menu items of the desktop app ask the renderer to do. */
export const MENU_ACTIONS = [
  'import',
  'export-brief',
  'export-data',
  'add-from-file',
  'undo',
  'redo',
  'new-notebook',
  'codebook',
  'settings',
  'shortcuts',
] as const
export type MenuAction = (typeof MENU_ACTIONS)[number]

/** What main tells every renderer without being asked. */
export interface Events {
  'library.changed': LibraryView
  /** Patches lead from `revision - 1` to `revision`; a mirror that missed one opens the notebook again. */
  'notebook.changed': {
    readonly notebookId: NotebookId
    readonly revision: number
    readonly label: string
    readonly patches: readonly Patch[]
    readonly undoLabel: string | null
    readonly redoLabel: string | null
  }
  /** Nothing can be saved any more, and why. */
  'notebook.readOnly': { readonly notebookId: NotebookId; readonly error: AppError }
  /** How far the reading of one file of an import has come; `total` is 0 while that is not known. */
  'import.progress': {
    readonly jobId: JobId
    readonly fileName: string
    /** Which of the `count` files of the job, from 0. */
    readonly index: number
    readonly count: number
    readonly done: number
    readonly total: number
  }
  'export.progress': {
    readonly jobId: JobId
    readonly phase: 'drawing' | 'saving'
    readonly done: number
    readonly total: number
  }
  'export.done': {
    readonly jobId: JobId
    readonly result: Result<{
      readonly fileName: string
      /** Null for what has no pages. */
      readonly pages: number | null
      readonly bytes: number
      readonly warnings: readonly string[]
      /** Web host: address to download it from, once. Null on the desktop, where it is saved already. */
      readonly download: string | null
    }>
  }
  /** Every open notebook can now be searched in full. */
  'search.indexed': Readonly<Record<string, never>>
  'menu.chosen': { readonly action: MenuAction }
}
export type EventName = keyof Events

/** What a host puts on `window.postil`: bytes in, bytes out; the client gives it types. */
export interface Bridge {
  readonly host: 'electron' | 'web'
  invoke(name: MethodName, input: unknown): Promise<unknown>
  /** Returns the function that unsubscribes. */
  subscribe(name: EventName, listener: (payload: unknown) => void): () => void
}
