import type { Bibliography } from '../../../../shared/document/source-document'
import { NO_NAME, type ListedReference, type ReferenceList } from '../reference-list'
import { risOfEnw } from './enw'
import { bibliographyOfNbib } from './nbib'
import { splitRecords, SYNTAXES, type TaggedRecord } from './records'
import { bibliographyOfRis } from './ris'

const READERS: Readonly<Record<keyof typeof SYNTAXES, (record: TaggedRecord) => Bibliography>> = {
  ris: bibliographyOfRis,
  nbib: bibliographyOfNbib,
  enw: (record) => bibliographyOfRis(risOfEnw(record)),
}

/** Reads a list in RIS, in PubMed's format or in EndNote's. */
export function readTagged(text: string, format: keyof typeof SYNTAXES): ReferenceList {
  const { records, problems } = splitRecords(text, SYNTAXES[format])
  const references: ListedReference[] = []
  for (const record of records) {
    const bibliography = READERS[format](record)
    const { title, doi, url, key } = bibliography
    if (title || doi || url) references.push({ line: record.line, bibliography })
    else problems.push({ line: record.line, key, message: NO_NAME })
  }
  return { references, problems: problems.sort((a, b) => a.line - b.line) }
}
