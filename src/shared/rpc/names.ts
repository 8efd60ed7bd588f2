import type { EventName, MethodName } from './contract'

// No zod in this file: the sandboxed preload imports it and stays small.

/** Every method of the contract by name; `complete` below fails to compile when one is missing. */
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
  'document.text',
  'brief.export',
  'brief.cancel',
  'brief.reveal',
] as const satisfies readonly MethodName[]

/** Every event of the contract by name. */
export const EVENT_NAMES = [
  'library.changed',
  'notebook.changed',
  'notebook.readOnly',
  'brief.progress',
  'brief.done',
  'menu.chosen',
] as const satisfies readonly EventName[]

type Missing =
  Exclude<MethodName, (typeof METHOD_NAMES)[number]> | Exclude<EventName, (typeof EVENT_NAMES)[number]>
const complete: [Missing] extends [never] ? true : Missing = true
void complete
