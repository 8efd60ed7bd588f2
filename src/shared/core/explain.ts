import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/**
 * The first problem of data that does not fit its schema, as a sentence a person can act on: “label” is missing. `data`
 * is what was parsed. Messages that a schema gives itself read on after the field: "must be a claim id such as …".
 */
export function explain(error: z.ZodError, data: unknown): string {
  const issue = error.issues[0]
  if (!issue) return 'It is not in the right form.'
  return explainIssue(issue, data)
}

function explainIssue(issue: Issue, data: unknown): string {
  // A union has a list of problems for each form; the form that got furthest is the one that was meant.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest] = issue.errors
      .flatMap(([first]) => first ?? [])
      .sort((a, b) => b.path.length - a.path.length)
    if (nearest && nearest.path.length > 0) {
      return explainIssue({ ...nearest, path: [...issue.path, ...nearest.path] }, data)
    }
  }
  const field = nameOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return `${issue.path.length > 0 ? field : 'This'} has no field ${listed(issue.keys.map(quoted))}.`
  }
  if (issue.path.length > 0 && valueAt(data, issue.path) === undefined) return `${field} is missing.`
  return `${field} ${demandOf(issue)}.`
}

/** What is asked of the field, to be read on after its name. */
function demandOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? 'of another kind'}`
    case 'invalid_value':
      return `must be ${listed(issue.values.map(String))}`
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
      return options.length > 0 ? `must be ${listed(options)}` : 'is not in a form that is known'
    }
    case 'too_small':
      if (issue.origin !== 'string' && issue.origin !== 'array') return `must be at least ${issue.minimum}`
      return Number(issue.minimum) <= 1
        ? 'must not be empty'
        : `needs at least ${sizeOf(issue, issue.minimum)}`
    case 'too_big':
      if (issue.origin !== 'string' && issue.origin !== 'array') return `must be at most ${issue.maximum}`
      return `must have at most ${sizeOf(issue, issue.maximum)}`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not in the right form'
    case 'custom':
      return issue.message
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'invalid_key':
      return 'has a name that is not allowed here'
    case 'invalid_element':
    case 'unrecognized_keys':
      return 'is not in the right form'
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
}

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'must be a time such as 2026-01-31T12:00:00Z',
  base64: 'must be in base64',
}

function sizeOf({ origin }: { readonly origin: string }, count: number | bigint): string {
  return `${count.toLocaleString('en')} ${origin === 'string' ? 'characters' : 'items'}`
}

/** A field as the person finds it in what they wrote: “changes.paper”, “tagIds[0]”; the whole has no name. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'This'
  return quoted(
    path.reduce<string>((name, part) => {
      if (typeof part === 'number') return `${name}[${part}]`
      return name === '' ? String(part) : `${name}.${String(part)}`
    }, ''),
  )
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    data,
  )
}

const quoted = (word: string) => `“${word}”`

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
