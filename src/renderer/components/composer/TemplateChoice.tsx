import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import type { Template } from '../../../shared/notebook/brief'
import { TEMPLATES } from '../../../shared/notebook/brief-choices'
import { TemplatePicture } from './TemplatePicture'
import { TEMPLATE_TERMS } from './template-terms'

interface Props {
  readonly value: Template
  readonly onChange: (template: Template) => void
}

/** What kind of report it is, each with a small picture of a page. */
export function TemplateChoice({ value, onChange }: Props) {
  return (
    <RadioGroup
      className="ui-field"
      value={value}
      onChange={(next) => {
        const chosen = TEMPLATES.find((template) => template === next)
        if (chosen) onChange(chosen)
      }}
    >
      <Label className="ui-label">Template</Label>
      <div className="comp-templates">
        {TEMPLATES.map((template) => (
          <RadioField key={template} value={template} className="comp-template-field">
            <RadioButton className="comp-template">
              <TemplatePicture template={template} />
              <span className="comp-template-words">
                <span className="comp-template-name">{TEMPLATE_TERMS[template].label}</span>
                <span className="comp-template-about">{TEMPLATE_TERMS[template].about}</span>
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
