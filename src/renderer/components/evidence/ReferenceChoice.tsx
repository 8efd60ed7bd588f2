import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { lineCitation, shortCitation } from '../../../shared/brief/citation'
import type { ReferenceId } from '../../../shared/core/ids'
import { live } from '../../../shared/notebook/lookup'
import { useNotebook } from '../../state/session'
import { BibliographyFields } from '../ui/BibliographyFields'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { SearchList, type Choice } from '../ui/SearchList'
import type { EvidenceForm } from '../../state/evidence-draft'

interface Props {
  readonly form: EvidenceForm
  readonly onChange: (changes: Partial<EvidenceForm>) => void
}

/** A source outside the notebook: one that was cited before, or a new one; and the place in it. */
export function ReferenceChoice({ form, onChange }: Props) {
  const { references } = useNotebook()
  const choices = useMemo(
    () =>
      live(references)
        .map(({ id, bibliography }): Choice<ReferenceId> => {
          const title = shortCitation(bibliography)
          const detail = lineCitation(bibliography)
          return { id, title, detail: detail === title ? undefined : detail }
        })
        .sort((a, b) => a.title.localeCompare(b.title)),
    [references],
  )
  const isNew = form.referenceId === 'new'
  return (
    <div className="ui-form ev-reference">
      {isNew ? (
        <>
          <BibliographyFields
            value={form.bibliography}
            onChange={(bibliography) => onChange({ bibliography })}
          />
          {choices.length > 0 && (
            <Button size="small" className="ev-switch" onPress={() => onChange({ referenceId: null })}>
              Choose one cited before
            </Button>
          )}
        </>
      ) : (
        <>
          <SearchList
            label="References"
            placeholder="Find a reference"
            choices={choices}
            selected={form.referenceId}
            onSelect={(referenceId) => onChange({ referenceId })}
            empty="No reference was cited yet."
          />
          <Button
            size="small"
            className="ev-switch"
            icon={<Plus size={14} aria-hidden />}
            onPress={() => onChange({ referenceId: 'new' })}
          >
            New reference
          </Button>
        </>
      )}
      <Field
        label="Place in it"
        value={form.locator}
        placeholder="p. 12"
        maxLength={200}
        onChange={(locator) => onChange({ locator })}
      />
    </div>
  )
}
