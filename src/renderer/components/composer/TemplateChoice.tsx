import type { Template } from '../../../shared/notebook/brief'
import { TEMPLATES } from '../../../shared/notebook/brief-choices'
import { CardChoice } from '../ui/CardChoice'
import { TemplatePicture } from './TemplatePicture'
import { TEMPLATE_TERMS } from './template-terms'

const CARDS = TEMPLATES.map((template) => {
  const { label, about } = TEMPLATE_TERMS[template]
  return { value: template, name: label, about, picture: <TemplatePicture template={template} /> }
})

interface Props {
  readonly value: Template
  readonly onChange: (template: Template) => void
}

/** What kind of report it is, each with a small picture of a page. */
export function TemplateChoice(props: Props) {
  return <CardChoice label="Template" groups={[{ cards: CARDS, width: '11rem' }]} {...props} />
}
