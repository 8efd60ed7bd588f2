/**
 * JSON with the fields of every object sorted by name: the order in which a table was filled depends on its past, and the
 * same notebook is to give the same bytes.
 */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? sorted(part) : part,
  )
}

function sorted(object: object): object {
  const fields = Object.entries(object)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
