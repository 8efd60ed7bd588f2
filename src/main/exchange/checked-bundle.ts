import { hash as digest } from 'node:crypto'
import { z } from 'zod'
import { FOREIGN_TEXT } from '../../shared/annotation/origin'
import { isAnchored } from '../../shared/annotation/selectors'
import { explain } from '../../shared/core/explain'
import { fail, ok, type Result } from '../../shared/core/result'
import { checkVersion } from '../../shared/document/invariants'
import { textVersionSchema, type TextVersion } from '../../shared/document/text-version'
import { MIGRATIONS } from '../../shared/notebook/migrations/all-migrations'
import { notebookSchema, type Notebook } from '../../shared/notebook/notebook'
import { withoutDeleted } from '../../shared/notebook/without-deleted'
import { counted } from './bundle-parts'
import { countEntities, MOST_ENTITIES, shapeFault } from './shape-faults'
import { withSoundHeadings } from './sound-headings'

interface Checked {
  readonly notebook: Notebook
  readonly texts: ReadonlyMap<string, TextVersion>
  readonly notKept: readonly string[]
}

const GET_A_NEW_ONE = 'Write it anew in Postil, or fetch it again.'

/**
 * A notebook and its texts as a file has them, brought up to date and checked as if Postil had never seen them. What points
 * at nothing is left out and counted. `name` is the file's, in quotation marks. Errors: `newer-version` for a file of a
 * later Postil, `corrupt` for one that was damaged or changed by hand, `too-large`.
 */
export function checkedBundle(
  name: string,
  parts: { readonly schemaVersion: unknown; readonly notebook: unknown; readonly texts: unknown },
): Result<Checked> {
  const corrupt = (what: string) => fail('corrupt', `${name} is damaged: ${what}.`, GET_A_NEW_ONE)
  if (countEntities(parts.notebook) > MOST_ENTITIES) return tooMany(name)
  const migrated = MIGRATIONS.migrate('backup', parts.schemaVersion, { notebook: parts.notebook })
  if (!migrated.ok) {
    return migrated.error.code === 'newer-version' ? migrated : corrupt(migrated.error.message)
  }
  const parsed = z.looseObject({ notebook: notebookSchema }).safeParse(migrated.value)
  if (!parsed.success) return corrupt(explain(parsed.error, migrated.value))
  const list = z.array(textVersionSchema).safeParse(parts.texts)
  if (!list.success) return corrupt(explain(list.error, parts.texts))
  const texts = new Map(list.data.map((text) => [text.hash, text]))
  const whole = withoutDeleted(parsed.data.notebook)
  const { notebook, notKept: headingsLost } = withSoundHeadings(whole, texts)
  const fault =
    shapeFault(parsed.data.notebook) ??
    shapeFault(notebook) ??
    textFault(notebook, texts) ??
    passageFault(notebook, texts)
  if (fault !== null) return corrupt(fault)
  const lost = size(parsed.data.notebook) - size(notebook)
  const notKept = [
    ...headingsLost,
    ...(lost === 0
      ? []
      : [`${counted(lost, 'thing')} left out, since that or what it hangs on was deleted.`]),
  ]
  return ok({ notebook, texts: named(notebook, texts), notKept })
}

/** The first text that is missing, or not what its name says. */
function textFault(notebook: Notebook, texts: ReadonlyMap<string, TextVersion>): string | null {
  for (const { bibliography, versions } of Object.values(notebook.documents)) {
    for (const { hash, headings, length } of versions) {
      const text = texts.get(hash)
      const of = `the text of “${bibliography.title.slice(0, 100)}”`
      if (!text) return `${of} is missing`
      // Half a character has no place in UTF-8, and the hash would be that of another text.
      if (!text.text.isWellFormed()) return `${of} holds half a character`
      if (text.text.length !== length || digest('sha256', text.text, 'hex') !== hash)
        return `${of} was changed`
      const [problem] = checkVersion(text, headings)
      if (problem !== undefined) return `${of}: ${problem}`
    }
  }
  return null
}

/** The first passage whose words are not those of its text. */
function passageFault(notebook: Notebook, texts: ReadonlyMap<string, TextVersion>): string | null {
  for (const { id, target, state, pending } of Object.values(notebook.annotations)) {
    if (target.version === FOREIGN_TEXT && pending) continue
    const text = texts.get(target.version)
    if (!text || !isAnchored(text.text, target)) return `the passage ${id} is not in its text`
    if ((state === 'anchored') !== (pending === undefined)) return `the passage ${id} has no state`
  }
  return null
}

function named(notebook: Notebook, texts: ReadonlyMap<string, TextVersion>): Map<string, TextVersion> {
  const hashes = new Set(
    Object.values(notebook.documents).flatMap(({ versions }) => versions.map(({ hash }) => hash)),
  )
  return new Map([...texts].filter(([hash]) => hashes.has(hash)))
}

function size(notebook: Notebook): number {
  return Object.values(notebook).reduce<number>(
    (sum, table) => sum + (typeof table === 'object' ? Object.keys(table).length : 0),
    0,
  )
}

function tooMany(name: string) {
  return fail(
    'too-large',
    `${name} holds more than ${MOST_ENTITIES.toLocaleString('en')} claims, passages and notes.`,
    'Postil opens no such notebook from a file. Copy the folder of the notebook instead.',
  )
}
