import { useState, type SubmitEvent } from 'react'
import { Input, TextField } from 'react-aria-components'
import type { TagId } from '../../../shared/core/ids'
import { codebookOf } from '../../../shared/notebook/queries'
import { apply, newId } from '../../state/actions'
import { useNotebook } from '../../state/session'
import { nextColor } from '../tags/offered-tags'
import { Button } from '../ui/Button'

/** Makes a top tag. Its name stays in the field when that fails. */
export function NewTag({ onMade }: { readonly onMade: (id: TagId) => void }) {
  const notebook = useNotebook()
  const [label, setLabel] = useState('')
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const name = label.trim()
    if (name === '') return
    const id = newId('tag')
    const color = nextColor(codebookOf(notebook))
    if (!(await apply({ type: 'tag.create', id, label: name, color }))) return
    setLabel('')
    onMade(id)
  }
  return (
    <form className="code-new" onSubmit={(event) => void add(event)}>
      <TextField
        aria-label="New tag"
        className="code-new-field"
        value={label}
        onChange={setLabel}
        maxLength={200}
      >
        <Input className="ui-input" placeholder="New tag" />
      </TextField>
      <Button type="submit" isDisabled={label.trim() === ''}>
        Add tag
      </Button>
    </form>
  )
}
