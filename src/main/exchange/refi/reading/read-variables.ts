import { dateFields } from '../../../../shared/document/source-dates'
import { oneLine } from '../../../../shared/document/one-line'
import type { Bibliography } from '../../../../shared/document/source-document'
import type { TreeElement } from '../../../documents/markup/tree'
import type { VARIABLES } from '../variables'
import type { Project } from './project'
import { childOf, childrenOf, guidIn, textIn } from './refi-xml'

/** What the variables of a source say of it, where Postil wrote them; those of other programs have no place. */
export function readVariables(project: Project, source: TreeElement): Partial<Bibliography> {
  if (project.origin !== 'Postil') return {}
  const values = new Map<string, string>()
  for (const value of childrenOf(source, 'VariableValue')) {
    const name = project.variables.get(guidIn(childOf(value, 'VariableRef'), 'targetGUID'))
    if (name !== undefined) values.set(name, textIn(childOf(value, 'TextValue')))
  }
  const text = (name: (typeof VARIABLES)[number], limit: number) => oneLine(values.get(name) ?? '', limit)
  const authors = (values.get('Author') ?? '').split(';').map((name) => oneLine(name, 500))
  const link = text('Link', 4096)
  return {
    authors: authors.filter((name) => name !== '').slice(0, 500),
    ...dateFields(text('Year', 32)),
    container: text('Published in', 2000),
    doi: text('DOI', 500),
    url: /^https?:\/\/\S+$/i.test(link) ? link : '',
  }
}
