import type { z } from 'zod'
import { explain } from '../../core/explain'
import { fail, ok, type Result } from '../../core/result'

/** The kinds of stored data that have a schema version. A `change` is one journal line. */
export type PartKind = 'notebook' | 'document' | 'history' | 'backup' | 'change' | 'library'

/** How stored data goes from version `from` to the next. Parts that did not change are left out. */
export interface Migration {
  readonly from: number
  readonly parts: Partial<Record<PartKind, (data: unknown) => unknown>>
}

/** Brings stored data of any known version to the current one. */
export interface Migrator {
  /** The version this program writes. */
  readonly current: number
  /** Fails with 'newer-version' for a version of a later program, and 'corrupt' for one that never was. */
  check(version: unknown): Result<number>
  /** Also fails with 'corrupt' when the data is not what the migrations expect. */
  migrate(kind: PartKind, version: unknown, data: unknown): Result<unknown>
}

/** A migrator over a list in ascending order. Throws when a step from 1 to the last is missing or there twice. */
export function migrator(migrations: readonly Migration[]): Migrator {
  migrations.forEach((migration, index) => {
    if (migration.from !== index + 1) {
      throw new Error(
        `migration ${String(index + 1)} of the list starts from version ${String(migration.from)}`,
      )
    }
  })
  const current = migrations.length + 1
  const check = (version: unknown): Result<number> => {
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
      return fail('corrupt', 'it does not say which version of the format it has')
    }
    return version > current ? newer() : ok(version)
  }
  return {
    current,
    check,
    migrate(kind, version, data) {
      const known = check(version)
      if (!known.ok) return known
      try {
        const steps = migrations.slice(known.value - 1)
        return ok(steps.reduce((value, { parts }) => (parts[kind] ?? same)(value), data))
      } catch (error) {
        return fail('corrupt', `it cannot be brought up to date: ${String(error)}`)
      }
    },
  }
}

const same = (data: unknown) => data

function newer() {
  return fail(
    'newer-version',
    'These files were saved by a newer version of Postil. They were left as they are.',
    'Update Postil to open them.',
  )
}

/**
 * Parses a stored part from unknown: its `schemaVersion` first, then the migrations, then the schema. The result has
 * the current `schemaVersion`. `onMigrated` is called when the data came from an earlier version.
 */
export function parsePart<T>(
  kind: PartKind,
  schema: z.ZodType<T>,
  steps: Migrator,
  onMigrated?: () => void,
): (data: unknown) => Result<T> {
  return (data) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return fail('corrupt', 'it does not hold an object')
    }
    const version = 'schemaVersion' in data ? data.schemaVersion : undefined
    const migrated = steps.migrate(kind, version, data)
    if (!migrated.ok) return migrated
    const current = { ...(migrated.value as object), schemaVersion: steps.current }
    const parsed = schema.safeParse(current)
    // Reasons read on in a sentence of the caller's, which has its own full stop.
    if (!parsed.success) return fail('corrupt', explain(parsed.error, current).replace(/\.$/, ''))
    if (version !== steps.current) onMigrated?.()
    return ok(parsed.data)
  }
}
