import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { shortCitation, sourceLink } from '../../../shared/brief/citation'
import type { ReferenceId } from '../../../shared/core/ids'
import { emptyBibliography } from '../../../shared/document/source-document'
import { apply, newId, undo } from '../../state/actions'
import { announce, showMessage } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { BibliographyFields } from '../ui/BibliographyFields'
import { Button } from '../ui/Button'
import { tidied } from '../ui/tidied'
import { CitedBy } from './CitedBy'
import { citingClaims } from './reference-rows'

interface Props {
  readonly referenceId: ReferenceId | 'new'
  /** How many pieces of evidence cite it. */
  readonly uses: number
  readonly onDone: (id: ReferenceId | null) => void
}

/** One reference: what is known of it, to be changed and saved, and how to delete it. */
export function ReferenceDetail({ referenceId, uses, onDone }: Props) {
  const notebook = useNotebook()
  const { references } = notebook
  const saved = referenceId === 'new' ? undefined : references[referenceId]?.bibliography
  const [form, setForm] = useState(saved ?? emptyBibliography(''))
  const [isSaving, setSaving] = useState(false)
  const { title, doi, url } = form
  const isNamed = (title + doi + url).trim() !== ''
  const isChanged = saved === undefined || JSON.stringify(tidied(form)) !== JSON.stringify(saved)
  const link = saved ? sourceLink(saved) : ''

  const save = async () => {
    setSaving(true)
    const bibliography = tidied(form)
    const id = referenceId === 'new' ? newId('reference') : referenceId
    const applied = await apply(
      referenceId === 'new'
        ? { type: 'reference.create', id, bibliography }
        : { type: 'reference.update', id, bibliography },
    )
    setSaving(false)
    if (!applied) return
    setForm(bibliography)
    announce(referenceId === 'new' ? 'Reference added' : 'Reference saved')
    if (referenceId === 'new') onDone(id)
  }
  const remove = async () => {
    if (referenceId === 'new' || !(await apply({ type: 'reference.delete', id: referenceId }))) return
    showMessage({
      tone: 'news',
      text: `Deleted the reference “${shortCitation(form)}”`,
      hint: null,
      action: { label: 'Undo', run: () => void undo() },
    })
    onDone(null)
  }

  return (
    <section
      className="refs-detail"
      aria-label={referenceId === 'new' ? 'New reference' : `Reference ${shortCitation(form)}`}
    >
      <div className="refs-fields ui-form">
        <BibliographyFields value={form} onChange={setForm} autoFocus={referenceId === 'new'} />
        {referenceId !== 'new' && <CitedBy claims={citingClaims(notebook, referenceId)} />}
      </div>
      <footer className="refs-foot">
        {referenceId !== 'new' && (
          <Button
            size="small"
            tone="danger"
            icon={<Trash2 size={14} aria-hidden />}
            isDisabled={uses > 0}
            onPress={() => void remove()}
          >
            Delete
          </Button>
        )}
        <p className="ui-hint refs-foot-words">
          {link !== '' && (
            <a href={link} target="_blank" rel="noopener noreferrer">
              Open the source
            </a>
          )}
          {!isNamed && 'Give it a title, a DOI or a link.'}
        </p>
        <Button tone="primary" isDisabled={!isNamed || !isChanged || isSaving} onPress={() => void save()}>
          {referenceId === 'new' ? 'Add reference' : 'Save reference'}
        </Button>
      </footer>
    </section>
  )
}
