import type { EventName, MethodName } from './contract'

// No zod in this file: the sandboxed preload imports it and stays small.

/** Every method of the contract by name; the end of this file fails to compile when one is missing. */
export const METHOD_NAMES = [
  'app.info',
  'library.get',
  'library.setPreferences',
  'notebook.create',
  'notebook.open',
  'notebook.apply',
  'notebook.undo',
  'notebook.redo',
  'document.import',
  'document.pick',
  'import.cancel',
  'document.planRevision',
  'document.revise',
  'document.text',
  'reference.import',
  'annotation.import',
  'reference.read',
  'search.query',
  'search.inDocument',
  'bundle.read',
  'bundle.include',
  'bundle.open',
  'brief.export',
  'brief.preview',
  'notebook.export',
  'export.cancel',
  'export.reveal',
] as const satisfies readonly MethodName[]

/** Every event of the contract by name. */
export const EVENT_NAMES = [
  'library.changed',
  'notebook.changed',
  'notebook.readOnly',
  'import.progress',
  'export.progress',
  'export.done',
  'search.indexed',
  'menu.chosen',
] as const satisfies readonly EventName[]

type MissingMethod = Exclude<MethodName, (typeof METHOD_NAMES)[number]>
type MissingEvent = Exclude<EventName, (typeof EVENT_NAMES)[number]>

// Each line fails to compile when a name is missing above, and says which.
true satisfies [MissingMethod] extends [never] ? true : MissingMethod
true satisfies [MissingEvent] extends [never] ? true : MissingEvent
