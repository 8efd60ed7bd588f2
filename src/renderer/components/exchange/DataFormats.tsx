import { EXPORT_TERMS, type NotebookFormat } from '../../../shared/notebook/export-formats'
import { CardChoice } from '../ui/CardChoice'

const cardOf = (format: NotebookFormat) => {
  const { label, extension, about } = EXPORT_TERMS[format]
  return { value: format, name: label, detail: extension, about }
}
/** Of a format that the title of its group says all about. */
const shortCardOf = (format: NotebookFormat) => {
  const { label, extension } = EXPORT_TERMS[format]
  return { value: format, name: label, detail: extension }
}

/** The formats by what they are for: to come back from, to work on elsewhere, and lists of sources. */
const GROUPS = [
  { title: 'Everything', cards: (['postil', 'json-ld'] as const).map(cardOf) },
  { title: 'For other programs', cards: (['qdpx', 'qdc', 'hypothesis'] as const).map(cardOf) },
  {
    title: 'The sources alone',
    cards: (['bibtex', 'ris', 'csl-json'] as const).map(shortCardOf),
    width: '9rem',
  },
]

interface Props {
  readonly value: NotebookFormat
  readonly onChange: (format: NotebookFormat) => void
}

/** What kind of file the data of a notebook becomes, with what each is good for. */
export function DataFormats(props: Props) {
  return <CardChoice label="Format" isLabelHidden groups={GROUPS} {...props} />
}
