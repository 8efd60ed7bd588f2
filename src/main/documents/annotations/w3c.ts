import type { ForeignAnnotation } from '../../../shared/annotation/foreign'
import { motivationName, readBodies } from './bodies'
import { cut, fieldOf, fieldsOf, listOf, textOf, type Fields } from './fields'
import { MAX_PARTS } from './limits'
import { passageOf } from './passage'
import { nameOf, type ReadOne } from './read-one'

/** Reads one annotation of the W3C Web Annotation model. */
export function readW3c(annotation: Fields, number: number): ReadOne {
  const motivations = listOf(fieldOf(annotation, 'motivation')).map(motivationName)
  const motivation = motivations.find((name) => name !== 'highlighting') ?? motivations[0] ?? ''
  const said = readBodies(annotation, motivation)
  const problems = [...said.problems]
  const targets = listOf(fieldOf(annotation, 'target'))
  if (targets.length === 0) problems.push('It does not say what it is on.')
  if (targets.length > MAX_PARTS) problems.push(`Only its first ${String(MAX_PARTS)} targets were read.`)
  const id = textOf(fieldOf(annotation, 'id') ?? fieldOf(annotation, '@id'))
  const creator = creatorOf(fieldOf(annotation, 'creator'))
  const createdAt = cut(textOf(fieldOf(annotation, 'created') ?? fieldOf(annotation, 'modified')), 64)
  // Each target is a passage of its own; what was said is said of each.
  const annotations = (targets.length === 0 ? [null] : targets.slice(0, MAX_PARTS)).map(
    (target, index): ForeignAnnotation => {
      const fields = fieldsOf(target)
      const { passage, ignored, problem } = passageOf(fields && fieldOf(fields, 'selector'), 'code-points')
      if (problem !== '') problems.push(problem)
      else if (!passage && ignored.length > 0) problems.push(unusable(ignored))
      const source = sourceOf(target)
      const rest = { source, passage, motivation, creator, createdAt, text: said.text, tags: said.tags }
      const isReply = motivation === 'replying' && source !== ''
      const name = id === '' ? '' : index === 0 ? id : `${id}#${String(index + 1)}`
      return { number, id: nameOf(name, rest), ...rest, replyTo: isReply ? [source] : [] }
    },
  )
  return { annotations, problems }
}

/** What is said of a passage that only selectors for other kinds of documents point at. */
export function unusable(ignored: readonly string[]): string {
  const kinds = [...new Set(ignored)].slice(0, 5).join(', ')
  return `Its place is told by ${kinds} alone, which cannot be followed into this text.`
}

function sourceOf(target: unknown): string {
  if (typeof target === 'string') return cut(textOf(target), 2048)
  const fields = fieldsOf(target)
  if (!fields) return ''
  const source = fieldOf(fields, 'source') ?? fieldOf(fields, 'id') ?? fieldOf(fields, '@id')
  const inner = fieldsOf(source)
  return cut(textOf(inner ? (fieldOf(inner, 'id') ?? fieldOf(inner, '@id')) : source), 2048)
}

function creatorOf(creator: unknown): string {
  const [first] = listOf(creator)
  const fields = fieldsOf(first)
  const name = fields
    ? (fieldOf(fields, 'name') ?? fieldOf(fields, 'nickname') ?? fieldOf(fields, 'id'))
    : first
  return cut(textOf(name), 500)
}
