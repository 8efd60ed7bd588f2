import { useEffect, useRef, useState } from 'react'
import type { Claim } from '../../../shared/claim/claim'
import { useView } from '../../state/view'
import { AutoTextarea } from '../ui/AutoTextarea'
import { Unsaved } from '../ui/Unsaved'
import { useDraft } from '../ui/use-draft'
import { discardDraft } from '../../state/drafts'

/** The statement: words until it is pressed, then a text field that saves as it is typed. */
export function ClaimStatement({ claim }: { readonly claim: Claim }) {
  const field = `statement:${claim.id}` as const
  const { text, draft, ...typing } = useDraft(field, claim.statement)
  const isAskedFor = useView((state) => state.editing === claim.id)
  const [isOpen, setOpen] = useState(false)
  const textarea = useRef<HTMLTextAreaElement>(null)
  const words = useRef<HTMLButtonElement>(null)
  const returnsFocus = useRef(false)
  const isEditing = isOpen || isAskedFor

  useEffect(() => {
    if (!isAskedFor) return
    textarea.current?.focus()
    textarea.current?.select()
  }, [isAskedFor])
  useEffect(() => {
    if (isEditing || !returnsFocus.current) return
    returnsFocus.current = false
    words.current?.focus()
  }, [isEditing])

  const close = () => {
    setOpen(false)
    if (useView.getState().editing === claim.id) useView.setState({ editing: null })
  }
  if (!isEditing) {
    return (
      <>
        <button
          ref={words}
          type="button"
          className="claim-statement"
          dir="auto"
          aria-label={`Edit claim: ${text}`}
          onClick={() => {
            useView.setState({ activeClaimId: claim.id })
            setOpen(true)
          }}
        >
          {text}
        </button>
        <Unsaved field={field} draft={draft} />
      </>
    )
  }
  return (
    <>
      <AutoTextarea
        fieldRef={textarea}
        autoFocus
        aria-label="Claim"
        className="claims-statement-field"
        value={text}
        onFocus={(event) => {
          const { value } = event.currentTarget
          event.currentTarget.setSelectionRange(value.length, value.length)
          typing.onFocus()
        }}
        onChange={(event) => typing.onChange(event.target.value)}
        onBlur={() => {
          // A claim is never without words: an emptied field gets its last ones back.
          if (text.trim() === '') discardDraft(field)
          typing.onBlur()
          close()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') typing.restore()
          if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
            event.preventDefault()
            returnsFocus.current = true
            event.currentTarget.blur()
          }
        }}
      />
      <Unsaved field={field} draft={draft} />
    </>
  )
}
