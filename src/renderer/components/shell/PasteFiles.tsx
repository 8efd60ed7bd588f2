import { useEffect } from 'react'
import { importFiles } from '../../state/import'
import { useSession } from '../../state/session'
import { pastedFiles } from './pasted-files'

/** Imports what is pasted anywhere but into a field: files that were copied, else the copied text as a document. */
export function PasteFiles() {
  const isOpen = useSession((state) => state.open !== null)
  useEffect(() => {
    if (!isOpen) return undefined
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (event.defaultPrevented || !clipboardData || takesPastes(target)) return
      const files = pastedFiles(clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      void importFiles(files)
    }
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('paste', onPaste)
    }
  }, [isOpen])
  return null
}

/** Fields take what is pasted into them, and a dialog is about something else. */
function takesPastes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isField = target.isContentEditable && target.closest('.reader') === null
  return isField || target.closest('input, textarea, [role="dialog"], [role="alertdialog"]') !== null
}
