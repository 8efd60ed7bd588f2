import { useState } from 'react'
import type { DocumentId } from '../../../shared/core/ids'
import { apply } from '../../state/actions'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { BibliographyFields } from '../ui/BibliographyFields'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { tidied } from '../ui/tidied'

/** Bibliographic details of a document: what the brief cites it by. */
export function DocumentDialog({ documentId }: { readonly documentId: DocumentId }) {
  const document = useNotebook().documents[documentId]
  const [bibliography, setBibliography] = useState(document?.bibliography)
  const [language, setLanguage] = useState(document?.language ?? '')
  const [isSaving, setSaving] = useState(false)
  if (!document || !bibliography) return null
  const save = async () => {
    setSaving(true)
    const applied = await apply({
      type: 'document.update',
      id: documentId,
      bibliography: tidied(bibliography),
      language: language.trim(),
    })
    setSaving(false)
    if (applied) closeDialog()
  }
  return (
    <AppDialog
      title="Document details"
      lead="The brief cites the document by these."
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={isSaving || bibliography.title.trim() === ''}
            onPress={() => void save()}
          >
            Save details
          </Button>
        </>
      }
    >
      <div className="ui-form">
        <BibliographyFields value={bibliography} onChange={setBibliography} isTitleRequired autoFocus />
        <Field
          label="Language"
          value={language}
          onChange={setLanguage}
          placeholder="en"
          hint="A language tag such as en, de or pt-BR: hyphenation and screen readers follow it."
        />
      </div>
    </AppDialog>
  )
}
