import { cut, fieldOf, fieldsOf, listOf, textOf, type Fields } from './fields'
import { MAX_COMMENT, MAX_NESTING, MAX_PARTS, MAX_TAG, MAX_TAGS } from './limits'

/** What the bodies of an annotation say, within bounds; `problems` in sentences. */
export interface Said {
  readonly text: string
  readonly tags: readonly string[]
  readonly problems: readonly string[]
}

const TAGGING = new Set(['tagging', 'classifying'])

/** Reads the bodies of a W3C annotation: comments, tags, links; see https://www.w3.org/TR/annotation-model/#bodies-and-targets. */
export function readBodies(annotation: Fields, motivation: string): Said {
  const texts: string[] = []
  const tags: string[] = []
  const problems: string[] = []
  const put = (words: string, purpose: string) => {
    if (words.trim() === '') return
    if (TAGGING.has(purpose)) tags.push(words)
    else texts.push(words.trim())
  }
  const read = (body: unknown, depth: number): void => {
    if (typeof body === 'string') {
      put(TAGGING.has(motivation) ? textOf(body) : linkTo(textOf(body)), motivation)
      return
    }
    const fields = fieldsOf(body)
    if (!fields || depth > MAX_NESTING) {
      problems.push('A body that is neither text nor a link was left out.')
      return
    }
    const items = fieldOf(fields, 'items')
    if (items !== undefined) {
      for (const item of listOf(items).slice(0, MAX_PARTS)) read(item, depth + 1)
      return
    }
    const [own] = listOf(fieldOf(fields, 'purpose'))
    const purpose = own === undefined ? motivation : motivationName(own)
    const value = fieldOf(fields, 'value') ?? fieldOf(fields, 'chars')
    if (typeof value === 'string') {
      if (purpose === 'highlighting') problems.push(`How it was drawn (“${cut(value, 60)}”) was left out.`)
      else put(asMarkdown(textOf(value), textOf(fieldOf(fields, 'format')), problems), purpose)
      return
    }
    const source = textOf(fieldOf(fields, 'source') ?? fieldOf(fields, 'id') ?? fieldOf(fields, '@id'))
    if (source !== '') put(TAGGING.has(purpose) ? source : linkTo(source), purpose)
    else problems.push('A body that is neither text nor a link was left out.')
  }
  const bodies = listOf(fieldOf(annotation, 'body'))
  for (const body of bodies.slice(0, MAX_PARTS)) read(body, 0)
  if (bodies.length > MAX_PARTS) problems.push(`Only the first ${String(MAX_PARTS)} bodies were read.`)
  put(textOf(fieldOf(annotation, 'bodyValue')), motivation)
  const within = bounded(texts.join('\n\n'), tags)
  return { ...within, problems: [...problems, ...within.problems] }
}

/** A comment and tags cut to what Postil keeps, and what was cut in sentences. */
export function bounded(text: string, tags: readonly string[]): Said {
  const problems: string[] = []
  if (text.length > MAX_COMMENT) problems.push('Its comment was cut after 100,000 characters.')
  const labels = tags.map((tag) => tag.replace(/\s+/g, ' ').trim()).filter((tag) => tag !== '')
  if (labels.length > MAX_TAGS) problems.push(`Only its first ${String(MAX_TAGS)} tags were kept.`)
  if (labels.some((label) => label.length > MAX_TAG)) {
    problems.push(`A tag was cut after ${String(MAX_TAG)} characters.`)
  }
  const kept = labels.slice(0, MAX_TAGS).map((label) => cut(label, MAX_TAG).trim())
  return { text: cut(text, MAX_COMMENT), tags: kept, problems }
}

/** "oa:commenting" and addresses that end so are "commenting". */
export function motivationName(value: unknown): string {
  return textOf(value)
    .replace(/^.*[:#/]/, '')
    .slice(0, 60)
}

const linkTo = (address: string) => (/^https?:\/\/[^\s<>]+$/i.test(address) ? `<${address}>` : address)

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
}

/** HTML comes down to its words: notes are Markdown, and no markup of a file gets into the window. */
function asMarkdown(value: string, format: string, problems: string[]): string {
  if (!/^text\/html\b/i.test(format)) return value
  const words = value
    .replace(/<\/(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
  if (words !== value) problems.push('The form of its HTML comment was left out; the words were kept.')
  return words
}
