import { useState } from 'react'
import { dateFields } from '../../../shared/document/source-dates'
import type { Bibliography } from '../../../shared/document/source-document'
import { Button } from './Button'
import { Field } from './Field'
import { Select } from './Select'
import { fieldsFor, SOURCE_TYPE_OPTIONS, type TextFieldName } from './source-fields'

interface Props {
  readonly value: Bibliography
  readonly onChange: (value: Bibliography) => void
  readonly isTitleRequired?: boolean
  readonly autoFocus?: boolean
}

/** Fields for what can be said of a source in a list of references: those of its type, and the others on demand. */
export function BibliographyFields({ value, onChange, isTitleRequired = false, autoFocus = false }: Props) {
  const [showsAll, setShowsAll] = useState(false)
  const set = (changes: Partial<Bibliography>) => onChange({ ...value, ...changes })
  const { names, texts, hidden } = fieldsFor(value, showsAll)
  return (
    <>
      <div className="ui-form-row">
        <Select
          label="Type"
          options={SOURCE_TYPE_OPTIONS}
          value={value.type}
          onChange={(type) => set({ type })}
        />
        <Field
          label="Year or date"
          value={value.issued || value.year}
          placeholder="2021 or 2021-03-14"
          maxLength={32}
          onChange={(text) => set(typedDate(text))}
        />
      </div>
      <Field
        label="Title"
        value={value.title}
        isRequired={isTitleRequired}
        autoFocus={autoFocus}
        maxLength={2000}
        onChange={(title) => set({ title })}
      />
      <Field
        label="Authors"
        rows={2}
        value={value.authors.join('\n')}
        placeholder={'Okafor, Ada\nLindqvist, Per'}
        hint="One on each line. An institution can end with a comma: “Northfield Trust,”."
        onChange={(text) => set({ authors: text.split('\n') })}
      />
      {names.map(({ name, label }) => (
        <Field
          key={name}
          label={label}
          rows={2}
          value={value[name].join('\n')}
          onChange={(text) => set({ [name]: text.split('\n') })}
        />
      ))}
      <div className="ui-form-row">
        {texts.map(({ name, label, placeholder, limit }) => (
          <Field
            key={name}
            label={label}
            value={value[name]}
            maxLength={limit}
            {...(placeholder === undefined ? {} : { placeholder })}
            onChange={(text) => set({ [name]: text } satisfies Partial<Record<TextFieldName, string>>)}
          />
        ))}
      </div>
      {hidden > 0 && (
        <Button size="small" className="ui-more-fields" onPress={() => setShowsAll(true)}>
          More fields
        </Button>
      )}
    </>
  )
}

/** What is typed stands in the year until it is a whole date, so that no key is lost on the way. */
function typedDate(text: string): Pick<Bibliography, 'year' | 'issued'> {
  const fields = dateFields(text)
  return fields.issued === text ? fields : { year: text, issued: '' }
}
