import { currentVersion } from '../../../shared/document/source-document'
import type { NotebookBundle } from '../bundle'
import { counted, originalsLeftOut } from '../bundle-parts'

/** What a project of REFI-QDA does not say of a notebook, in sentences; `notebook` has nothing deleted. */
export function refiLosses(bundle: NotebookBundle): string[] {
  const { notebook } = bundle
  const documents = Object.values(notebook.documents)
  const annotations = Object.values(notebook.annotations)
  const older = documents.reduce((sum, { versions }) => sum + versions.length - 1, 0)
  const current = new Map(documents.map((document) => [document.id, currentVersion(document).hash]))
  const lost = annotations.filter(
    ({ state, target }) => state !== 'anchored' || current.get(target.documentId) !== target.version,
  ).length
  const references = Object.keys(notebook.references).length
  const sentences: readonly (readonly [boolean, string])[] = [
    [
      documents.length > 0,
      'Texts are there as plain text, without headings, emphasis, tables and page numbers.',
    ],
    [older > 0, `${counted(older, 'older version')} of documents ${older === 1 ? 'is' : 'are'} left out.`],
    [
      lost > 0,
      `${counted(lost, 'passage')} not found in the current text ${lost === 1 ? 'becomes a note' : 'become notes'}.`,
    ],
    [
      Object.keys(notebook.claims).length > 0,
      'Claims and their evidence are notes in words, linked to their passages.',
    ],
    [
      documents.length > 0,
      'Of what is known of a document, only author, year, publication, DOI and link are there.',
    ],
    [
      references > 0,
      `${counted(references, 'reference')} outside the documents ${references === 1 ? 'is' : 'are'} there only in the words of evidence.`,
    ],
    [
      annotations.some(({ origin }) => origin !== undefined),
      'Who made passages in another program is left out.',
    ],
    [true, 'Briefs are left out.'],
  ]
  return [
    ...originalsLeftOut(bundle),
    ...sentences.filter(([applies]) => applies).map(([, sentence]) => sentence),
  ]
}
