import { dateFields } from '../../../../shared/document/source-dates'
import { nameText } from '../../../../shared/document/names'
import { oneLine } from '../../../../shared/document/one-line'
import { emptyBibliography, type Bibliography } from '../../../../shared/document/source-document'
import { languageTag } from '../texts'
import { dateFromWords } from '../written-dates'
import { readerOf } from './ris'
import type { TaggedRecord } from './records'

const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  ger: 'de',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  dut: 'nl',
  chi: 'zh',
  jpn: 'ja',
  rus: 'ru',
}

/** What a record of PubMed's own format says of its source. */
export function bibliographyOfNbib({ fields }: TaggedRecord): Bibliography {
  const { first, names } = readerOf(fields)
  const identifiers = names(['LID', 'AID'])
  const doi = identifiers.find((each) => each.endsWith('[doi]'))?.replace(/\s*\[doi\]$/, '') ?? ''
  const title = first(['TI', 'BTI'], 2000).replace(/([^.])\.$/, '$1')
  const isBook = fields.has('BTI') && !fields.has('TI')
  const language = first(['LA']).toLowerCase()
  return {
    ...emptyBibliography(title),
    type: isBook ? 'book' : fields.has('BTI') ? 'chapter' : 'article-journal',
    key: first(['PMID']),
    authors: [
      ...names(fields.has('FAU') ? ['FAU'] : ['AU']),
      ...names(['CN']).map((name) => nameText({ kind: 'institution', name: oneLine(name, 490) })),
    ],
    editors: names(['FED', ...(fields.has('FED') ? [] : ['ED'])]),
    ...dateFields(dateFromWords(first(['DP']))),
    container: isBook ? '' : first(['JT', 'TA', 'BTI'], 2000),
    volume: first(['VI']),
    issue: first(['IP']),
    pages: expanded(first(['PG'])),
    publisher: first(['PB'], 1000),
    doi,
    url: doi === '' && first(['PMID']) !== '' ? `https://pubmed.ncbi.nlm.nih.gov/${first(['PMID'])}/` : '',
    issn: first(['IS']).replace(/\s*\(.*\)$/, ''),
    isbn: first(['ISBN']).replace(/\s*\(.*\)$/, ''),
    language: Object.hasOwn(LANGUAGES, language) ? (LANGUAGES[language] ?? '') : languageTag(language),
  }
}

/** PubMed shortens "1012-1019" to "1012-9". */
function expanded(pages: string): string {
  const [found, start = '', end = ''] = /^(\d+)-(\d+)$/.exec(pages) ?? []
  if (found === undefined || end.length >= start.length) return pages
  return `${start}-${start.slice(0, start.length - end.length)}${end}`
}
