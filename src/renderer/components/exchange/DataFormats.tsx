import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { EXPORT_TERMS, NOTEBOOK_FORMATS, type NotebookFormat } from '../../../shared/notebook/export-formats'

interface Group {
  readonly title: string
  readonly formats: readonly NotebookFormat[]
  /** Formats that the title says all about. */
  readonly isShort?: true
}

/** The formats by what they are for: to come back from, to work on elsewhere, and lists of sources. */
const GROUPS: readonly Group[] = [
  { title: 'Everything', formats: ['postil', 'json-ld'] },
  { title: 'For other programs', formats: ['qdpx', 'qdc', 'hypothesis'] },
  { title: 'The sources alone', formats: ['bibtex', 'ris', 'csl-json'], isShort: true },
]

interface Props {
  readonly value: NotebookFormat
  readonly onChange: (format: NotebookFormat) => void
}

/** What kind of file the data of a notebook becomes, with what each is good for. */
export function DataFormats({ value, onChange }: Props) {
  return (
    <RadioGroup
      className="ui-field"
      aria-label="Format"
      value={value}
      onChange={(next) => {
        const chosen = NOTEBOOK_FORMATS.find((format) => format === next)
        if (chosen) onChange(chosen)
      }}
    >
      {GROUPS.map(({ title, formats, isShort = false }) => (
        <div key={title} className="exch-group">
          <Label className="ui-label" elementType="span">
            {title}
          </Label>
          <div className={`exch-formats ${isShort ? 'exch-formats--short' : ''}`}>
            {formats.map((format) => (
              <RadioField key={format} value={format} className="exch-format-field">
                <RadioButton className="exch-format">
                  <span className="exch-dot" aria-hidden />
                  <span className="exch-words">
                    <span className="exch-name">
                      {EXPORT_TERMS[format].label}{' '}
                      <span className="exch-extension">{EXPORT_TERMS[format].extension}</span>
                    </span>
                    {!isShort && <span className="exch-about">{EXPORT_TERMS[format].about}</span>}
                  </span>
                </RadioButton>
              </RadioField>
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  )
}
