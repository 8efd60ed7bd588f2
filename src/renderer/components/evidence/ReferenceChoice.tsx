import { Plus } from 'lucide-react'
import { useMemo, type ClipboardEvent } from 'react'
import type { ReferenceId } from '../../../shared/core/ids'
import { bareDoi } from '../../../shared/document/csl-item'
import { emptyBibliography } from '../../../shared/document/source-document'
import { announce } from '../../state/messages'
import { readPastedReferences } from '../../state/references'
import { useNotebook } from '../../state/session'
import { referenceRows } from '../references/reference-rows'
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
  const isNew = form.referenceId === 'new'
  const choices = useMemo(
    () =>
      referenceRows(references).map(({ id, label, detail, words }): Choice<ReferenceId> => ({
        id,
        title: label,
        detail: detail === '' ? undefined : detail,
        words,
      })),
    [references],
  )
  /** A list's entry or a DOI that is pasted becomes a new reference. */
  const onPaste = async (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    const doi = bareDoi(text)
    if (!isNew && /^10\.\d{4,9}\/\S+$/.test(doi)) {
      event.preventDefault()
      onChange({ referenceId: 'new', bibliography: { ...emptyBibliography(''), doi } })
    } else if (/^\s*(?:@\w+\s*[{(]|TY\s{0,2}-|%0\s|PMID\s*-|[[{])/.test(text)) {
      event.preventDefault()
      const { references: found, count } = await readPastedReferences(text)
      const [bibliography] = found
      if (!bibliography) announce('The pasted text is no reference that can be read')
      else onChange({ referenceId: 'new', bibliography })
      if (count > 1) announce(`The first of ${count} pasted references was taken`)
    }
  }
  return (
    <div className="ui-form ev-reference" onPaste={(event) => void onPaste(event)}>
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
            placeholder="Find a reference, or paste a DOI, BibTeX or RIS"
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
