import type { ForeignAnnotation } from '../../../shared/annotation/foreign'
import { bounded } from './bodies'
import { cut, fieldOf, fieldsOf, listOf, textOf, type Fields } from './fields'
import { MAX_FOREIGN_ID } from '../../../shared/annotation/origin'
import { MAX_NESTING, MAX_PARTS } from './limits'
import { passageOf } from './passage'
import { nameOf, type ReadOne } from './read-one'
import { unusable } from './w3c'

/** True for an entry as Hypothesis writes it: an address of its own kind, and no motivation. */
export function isHypothesis(entry: Fields): boolean {
  return (
    fieldOf(entry, 'motivation') === undefined &&
    fieldOf(entry, 'body') === undefined &&
    (typeof fieldOf(entry, 'uri') === 'string' || Array.isArray(fieldOf(entry, 'references')))
  )
}

/** Reads one annotation of Hypothesis: of its export, or of a search over its API. */
export function readHypothesis(entry: Fields, number: number): ReadOne {
  const tags = listOf(fieldOf(entry, 'tags')).map(textOf)
  const said = bounded(textOf(fieldOf(entry, 'text')).trim(), tags)
  const targets = listOf(fieldOf(entry, 'target'))
  const [target] = targets.map(fieldsOf)
  // Its program counts as the browser does.
  const { passage, ignored, problem } = passageOf(target && fieldOf(target, 'selector'), 'utf16')
  const problems = [...said.problems]
  if (problem !== '') problems.push(problem)
  else if (!passage && ignored.length > 0) problems.push(unusable(ignored))
  if (targets.length > 1) problems.push('Only its first passage was read.')
  const rest: Omit<ForeignAnnotation, 'id' | 'number' | 'replyTo'> = {
    source: cut(textOf(fieldOf(entry, 'uri') ?? (target && fieldOf(target, 'source'))), MAX_FOREIGN_ID),
    passage,
    text: said.text,
    tags: said.tags,
    motivation: '',
    creator: creatorOf(entry),
    createdAt: cut(textOf(fieldOf(entry, 'created')), 64),
  }
  const replyTo = listOf(fieldOf(entry, 'references'))
    .slice(0, MAX_PARTS * MAX_NESTING)
    .map(textOf)
    .filter((id) => id !== '')
  const id = nameOf(textOf(fieldOf(entry, 'id')), rest)
  return { annotations: [{ number, id, ...rest, replyTo }], problems }
}

/** "acct:ada@hypothes.is" is ada, unless a name is given. */
function creatorOf(entry: Fields): string {
  const info = fieldsOf(fieldOf(entry, 'user_info'))
  const named = textOf(info ? fieldOf(info, 'display_name') : undefined)
  const account = textOf(fieldOf(entry, 'user'))
  return cut(named || account.replace(/^acct:/, '').replace(/@.*$/, ''), 500)
}
