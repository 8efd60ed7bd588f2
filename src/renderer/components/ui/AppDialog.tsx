import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './IconButton'

interface Props {
  readonly title: string
  /** A sentence under the title. */
  readonly lead?: ReactNode
  readonly width?: 'small' | 'medium' | 'large'
  /** Whether pressing outside closes it. Not for forms: what was typed would be gone. */
  readonly closesOutside?: boolean
  readonly role?: 'dialog' | 'alertdialog'
  readonly onClose: () => void
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A dialog: title, content that scrolls, and a row of buttons. */
export function AppDialog({
  title,
  lead,
  width = 'medium',
  closesOutside = false,
  role = 'dialog',
  onClose,
  footer,
  children,
}: Props) {
  const dialog = useRef<HTMLElement>(null)
  useKeysWithoutFocus(dialog, onClose)
  return (
    <ModalOverlay
      className="ui-overlay"
      isOpen
      isDismissable={closesOutside}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`ui-modal ui-modal--${width}`}>
        <Dialog ref={dialog} className="ui-dialog" role={role}>
          <div className="ui-dialog-head">
            <div className="ui-dialog-titles">
              <Heading slot="title" className="ui-dialog-title" level={2}>
                {title}
              </Heading>
              {lead !== undefined && <p className="ui-dialog-lead">{lead}</p>}
            </div>
            <IconButton label="Close" onPress={onClose} className="ui-dialog-close">
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <div className="ui-dialog-body">{children}</div>
          {footer !== undefined && <div className="ui-dialog-foot">{footer}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * A button that removes itself takes the focus with it, and keys then reach nobody: Escape must still close the dialog
 * and Tab must go on inside it.
 */
function useKeysWithoutFocus(dialog: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.activeElement !== document.body) return
      if (event.key === 'Escape') close.current()
      else dialog.current?.focus()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [dialog])
}
