import { readableName } from '../../../shared/document/names'
import type { Bibliography } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import { guidOf } from './guid'
import { element, words } from './xml'

/** What is said of a document in variables of text, which other programs list and sort by. */
export const VARIABLES = ['Author', 'Year', 'Published in', 'DOI', 'Link'] as const
type Variable = (typeof VARIABLES)[number]

/** The declaration of those variables that some document has. */
export function variablesOf(notebook: Notebook): string[] {
  const documents = Object.values(notebook.documents)
  const used = VARIABLES.filter((name) =>
    documents.some(({ bibliography }) => valueOf(bibliography, name) !== ''),
  )
  return used.map((name) =>
    element('Variable', { guid: variableGuid(notebook, name), name, typeOfVariable: 'Text' }),
  )
}

/** What a document has of them. */
export function variableValues(notebook: Notebook, source: Bibliography): string[] {
  return VARIABLES.flatMap((name) => {
    const value = valueOf(source, name)
    if (value === '') return []
    const ref = element('VariableRef', { targetGUID: variableGuid(notebook, name) })
    return [element('VariableValue', {}, [ref, ...words('TextValue', value)])]
  })
}

function valueOf({ authors, year, issued, container, doi, url }: Bibliography, name: Variable): string {
  switch (name) {
    case 'Author':
      return authors.map(readableName).join('; ')
    case 'Year':
      return issued || year
    case 'Published in':
      return container
    case 'DOI':
      return doi
    case 'Link':
      return url
  }
}

function variableGuid({ id }: Notebook, name: Variable): string {
  return guidOf(id, 'variable', name)
}
