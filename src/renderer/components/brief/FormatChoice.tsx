import { BRIEF_FORMATS, EXPORT_TERMS, type BriefFormat } from '../../../shared/notebook/export-formats'
import { CardChoice } from '../ui/CardChoice'

/** What the button says that writes a file of a format. */
export const EXPORT_VERBS: Readonly<Record<BriefFormat, string>> = {
  pdf: 'Export PDF',
  html: 'Export web page',
  docx: 'Export Word file',
  markdown: 'Export Markdown',
  csv: 'Export table',
  json: 'Export JSON',
}

const CARDS = BRIEF_FORMATS.map((format) => {
  const { label, about } = EXPORT_TERMS[format]
  return { value: format, name: label, about }
})

interface Props {
  readonly value: BriefFormat
  readonly onChange: (format: BriefFormat) => void
}

/** What kind of file a brief becomes, with what each is good for. */
export function FormatChoice(props: Props) {
  return <CardChoice label="Format" groups={[{ cards: CARDS, width: '14rem' }]} {...props} />
}
