import { useState } from 'react'
import type { DocumentId } from '../../../shared/core/ids'
import type { Section } from '../../../shared/document/sections'
import { apply, newId } from '../../state/actions'
import { useView } from '../../state/view'
import { AutoTextarea } from '../ui/AutoTextarea'
import { Button } from '../ui/Button'

interface Props {
  readonly documentId: DocumentId
  readonly section: Section
  readonly onDone: () => void
}

/** States a claim without a passage. Enter adds it; what was typed stays when that fails. */
export function ClaimComposer({ documentId, section, onDone }: Props) {
  const [statement, setStatement] = useState('')
  const add = async () => {
    if (statement.trim() === '') return
    const id = newId('claim')
    const applied = await apply({
      type: 'claim.create',
      id,
      documentId,
      sectionId: section.id,
      statement,
      tagIds: [],
    })
    if (!applied) return
    useView.setState({ activeClaimId: id })
    onDone()
  }
  return (
    <div className="claims-composer">
      <AutoTextarea
        autoFocus
        aria-label="New claim"
        placeholder="State the claim in your own words"
        className="claims-statement-field"
        value={statement}
        onChange={(event) => setStatement(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            void add()
          }
          if (event.key === 'Escape') onDone()
        }}
      />
      <div className="claims-composer-foot">
        <Button size="small" tone="quiet" onPress={onDone}>
          Cancel
        </Button>
        <Button size="small" tone="primary" isDisabled={statement.trim() === ''} onPress={() => void add()}>
          Add claim
        </Button>
      </div>
    </div>
  )
}
