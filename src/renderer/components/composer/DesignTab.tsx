import type { Brief, BriefShows } from '../../../shared/notebook/brief'
import { INKS, PAPERS } from '../../../shared/notebook/brief-choices'
import { CITATION_STYLES, CITATION_STYLE_TERMS } from '../../../shared/notebook/citation-style'
import { changeBrief } from '../../state/brief-changes'
import { CheckField } from '../ui/CheckField'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { INK_TERMS, PAPER_LABELS, SHOWS_LABELS } from './template-terms'
import { TemplateChoice } from './TemplateChoice'

const PAPER_SEGMENTS = PAPERS.map((value) => ({ value, label: PAPER_LABELS[value] }))
const INK_SEGMENTS = INKS.map((value) => ({ value, label: INK_TERMS[value].label }))
const STYLE_OPTIONS = CITATION_STYLES.map((value) => {
  const { label, example } = CITATION_STYLE_TERMS[value]
  return { value, label, detail: example }
})

const OF_CLAIMS = ['quotes', 'evidence', 'rationales', 'certainty', 'tags', 'notes'] as const
const PAGES = ['contents', 'glance'] as const

/** How the brief looks, what each claim shows, and what the PDF carries. */
export function DesignTab({ brief }: { readonly brief: Brief }) {
  return (
    <div className="ui-form">
      <TemplateChoice value={brief.template} onChange={(template) => void changeBrief({ template })} />
      <div className="comp-pair">
        <Segments
          label="Paper"
          segments={PAPER_SEGMENTS}
          value={brief.paper}
          onChange={(paper) => void changeBrief({ paper })}
        />
        <Segments
          label="Ink"
          segments={INK_SEGMENTS}
          value={brief.ink}
          onChange={(ink) => void changeBrief({ ink })}
        />
      </div>
      <p className="ui-hint comp-ink">{INK_TERMS[brief.ink].about}</p>
      <div className="comp-columns">
        <Shows legend="With each claim" keys={OF_CLAIMS} shows={brief.shows} />
        <Shows legend="Pages at the front" keys={PAGES} shows={brief.shows} />
      </div>
      <Select
        label="Citation style"
        options={STYLE_OPTIONS}
        value={brief.citationStyle}
        onChange={(citationStyle) => void changeBrief({ citationStyle })}
      />
      <p className="ui-hint brief-credit">
        Citations by{' '}
        <a href="https://citationstyles.org/" target="_blank" rel="noreferrer">
          CiteProc-JS and the Citation Style Language project
        </a>
        .
      </p>
      <CheckField
        label="Put the notebook’s data into the PDF"
        hint="Postil can then open the notebook from the PDF. Whoever has the PDF also has everything in this notebook, what is not printed too."
        isChecked={brief.carriesNotebook}
        onChange={(carriesNotebook) => void changeBrief({ carriesNotebook })}
      />
    </div>
  )
}

interface ShowsProps {
  readonly legend: string
  readonly keys: readonly (keyof BriefShows)[]
  readonly shows: BriefShows
}

function Shows({ legend, keys, shows }: ShowsProps) {
  return (
    <fieldset className="comp-shows">
      <legend className="ui-label">{legend}</legend>
      {keys.map((key) => (
        <label key={key} className="comp-check">
          <input
            type="checkbox"
            checked={shows[key] && !(key === 'rationales' && !shows.evidence)}
            // Without evidence there is nothing whose reasons could be shown.
            disabled={key === 'rationales' && !shows.evidence}
            onChange={({ target }) => void changeBrief({ shows: { ...shows, [key]: target.checked } })}
          />
          {SHOWS_LABELS[key]}
        </label>
      ))}
    </fieldset>
  )
}
