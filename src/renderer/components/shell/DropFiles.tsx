import { FileUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { importFiles } from '../../state/import'
import { useSession } from '../../state/session'

/** Takes files dropped anywhere on the window, and shows while they are held over it that it will. */
export function DropFiles() {
  const isOpen = useSession((state) => state.open !== null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // Each element that is entered and left counts; the drag is over when all were left.
    let depth = 0
    const withFiles = (run: (event: DragEvent) => void) => (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) run(event)
    }
    const onEnter = withFiles((event) => {
      event.preventDefault()
      depth += 1
      setOver(true)
    })
    const onOver = withFiles((event) => {
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none'
    })
    const onLeave = withFiles(() => {
      depth -= 1
      if (depth <= 0) setOver(false)
    })
    const onDrop = withFiles((event) => {
      // Without this the browser would leave the app for the file.
      event.preventDefault()
      depth = 0
      setOver(false)
      if (isOpen) void importFiles([...(event.dataTransfer?.files ?? [])])
    })
    window.addEventListener('dragenter', onEnter)
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragenter', onEnter)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [isOpen])
  if (!isOver || !isOpen) return null
  return (
    <div className="shell-drop" aria-hidden>
      <div className="shell-drop-card">
        <FileUp size={28} />
        <p>Drop to import</p>
        <p className="shell-drop-hint">
          Text, Markdown, HTML, DOCX, EPUB and PDF files, lists of references, and notebooks
        </p>
      </div>
    </div>
  )
}
