import type { Bibliography } from '../../../shared/document/source-document'
import { Field } from './Field'

interface Props {
  readonly value: Bibliography
  readonly onChange: (value: Bibliography) => void
  readonly isTitleRequired?: boolean
  readonly autoFocus?: boolean
}

/** Fields for what can be said of a source in a list of references. */
export function BibliographyFields({ value, onChange, isTitleRequired = false, autoFocus = false }: Props) {
  const set = (changes: Partial<Bibliography>) => onChange({ ...value, ...changes })
  return (
    <>
      <Field
        label="Title"
        value={value.title}
        isRequired={isTitleRequired}
        autoFocus={autoFocus}
        onChange={(title) => set({ title })}
      />
      <Field
        label="Authors"
        rows={2}
        value={value.authors.join('\n')}
        placeholder={'Okafor, Ada\nLindqvist, Per'}
        hint="One on each line."
        onChange={(text) => set({ authors: text.split('\n') })}
      />
      <div className="ui-form-row">
        <Field label="Year" value={value.year} onChange={(year) => set({ year })} />
        <Field
          label="Journal, book or site"
          value={value.container}
          onChange={(container) => set({ container })}
        />
      </div>
      <div className="ui-form-row">
        <Field label="DOI" value={value.doi} placeholder="10.1000/182" onChange={(doi) => set({ doi })} />
        <Field label="Link" value={value.url} placeholder="https://" onChange={(url) => set({ url })} />
      </div>
    </>
  )
}

/** Lines that hold something, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
