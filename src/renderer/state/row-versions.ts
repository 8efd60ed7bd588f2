/** A table of the notebook: rows by id, in order. */
export type Rows<Row> = Readonly<Record<string, Row>>

/** What to put in place of rows; undefined takes a row away. */
export type RowChanges<Row> = ReadonlyMap<string, Row | undefined>

/** Below this a copy is as quick, and a plain object is quicker to read. */
const WORTH_SHARING = 500

/**
 * A table after some changes. The one before stays as it was, yet a long table is not copied: its versions share one
 * object, which holds the rows of the newest, and each earlier version remembers what the next one replaced. Copying
 * 10,000 rows for every change took a millisecond and left nearly a megabyte to be collected.
 */
export function withRows<Row>(table: Rows<Row>, changes: RowChanges<Row>): Rows<Row> {
  const before = versions.get(table) as Version<Row> | undefined
  if (before) return tableOf(before.next(changes))
  const rows = { ...table }
  for (const [id, row] of changes) put(rows, id, row)
  return Object.keys(rows).length < WORTH_SHARING ? rows : tableOf(new Version(rows))
}

const versions = new WeakMap<object, Version<unknown>>()

function put<Row>(rows: Record<string, Row>, id: string, row: Row | undefined): void {
  if (row === undefined) Reflect.deleteProperty(rows, id)
  else rows[id] = row
}

/** One version of a table. Until there is a later one, `rows` are its own. */
class Version<Row> {
  private later: { readonly version: Version<Row>; readonly replaced: RowChanges<Row> } | null = null

  constructor(private rows: Record<string, Row>) {}

  next(changes: RowChanges<Row>): Version<Row> {
    const rows = this.all()
    const replaced = new Map<string, Row | undefined>()
    for (const [id, row] of changes) {
      replaced.set(id, own(rows, id))
      put(rows, id, row)
    }
    const version = new Version(rows)
    this.later = { version, replaced }
    return version
  }

  row(id: string): Row | undefined {
    let version = this as Version<Row>
    while (version.later) {
      if (version.later.replaced.has(id)) return version.later.replaced.get(id)
      version = version.later.version
    }
    return own(version.rows, id)
  }

  /** All rows. Whoever wants those of an outdated version makes it a table of its own. */
  all(): Record<string, Row> {
    if (!this.later) return this.rows
    const replaced = new Map<string, Row | undefined>()
    let version = this as Version<Row>
    while (version.later) {
      for (const [id, row] of version.later.replaced) if (!replaced.has(id)) replaced.set(id, row)
      version = version.later.version
    }
    const rows = { ...version.rows }
    for (const [id, row] of replaced) put(rows, id, row)
    this.rows = rows
    this.later = null
    return rows
  }
}

function own<Row>(rows: Rows<Row>, id: string): Row | undefined {
  return Object.hasOwn(rows, id) ? rows[id] : undefined
}

/** A version to be read as any other table. What is written to it is refused, as it would be in all versions. */
function tableOf<Row>(version: Version<Row>): Rows<Row> {
  const rowAt = (key: string | symbol) => (typeof key === 'string' ? version.row(key) : undefined)
  const refuse = () => false
  // The target stays empty. A proxy may say of an empty object whatever it likes.
  const table = new Proxy<Record<string, Row>>(
    {},
    {
      get: (target, key) => rowAt(key) ?? (Reflect.get(target, key) as unknown),
      has: (target, key) => rowAt(key) !== undefined || Reflect.has(target, key),
      ownKeys: () => Object.keys(version.all()),
      getOwnPropertyDescriptor: (_, key) => {
        const value = rowAt(key)
        return value && { value, writable: true, enumerable: true, configurable: true }
      },
      set: refuse,
      defineProperty: refuse,
      deleteProperty: refuse,
    },
  )
  versions.set(table, version)
  return table
}
