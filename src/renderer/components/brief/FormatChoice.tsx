import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { BRIEF_FORMATS, EXPORT_TERMS, type BriefFormat } from '../../../shared/notebook/export-formats'

/** What the button says that writes a file of a format. */
export const EXPORT_VERBS: Readonly<Record<BriefFormat, string>> = {
  pdf: 'Export PDF',
  html: 'Export web page',
  docx: 'Export Word file',
  markdown: 'Export Markdown',
  csv: 'Export table',
  json: 'Export JSON',
}

interface Props {
  readonly value: BriefFormat
  readonly onChange: (format: BriefFormat) => void
}

/** What kind of file a brief becomes, with what each is good for. */
export function FormatChoice({ value, onChange }: Props) {
  return (
    <RadioGroup
      className="ui-field"
      value={value}
      onChange={(next) => {
        const chosen = BRIEF_FORMATS.find((format) => format === next)
        if (chosen) onChange(chosen)
      }}
    >
      <Label className="ui-label">Format</Label>
      <div className="brief-formats">
        {BRIEF_FORMATS.map((format) => (
          <RadioField key={format} value={format} className="brief-format-field">
            <RadioButton className="brief-format">
              <span className="brief-format-dot" aria-hidden />
              <span className="brief-format-words">
                <span className="brief-format-name">{EXPORT_TERMS[format].label}</span>
                <span className="brief-format-about">{EXPORT_TERMS[format].about}</span>
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
