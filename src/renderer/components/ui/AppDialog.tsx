import { X } from 'lucide-react'
import type { ReactNode } from 'react'
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
        <Dialog className="ui-dialog" role={role}>
          <header className="ui-dialog-head">
            <div className="ui-dialog-titles">
              <Heading slot="title" className="ui-dialog-title" level={2}>
                {title}
              </Heading>
              {lead !== undefined && <p className="ui-dialog-lead">{lead}</p>}
            </div>
            <IconButton label="Close" onPress={onClose} className="ui-dialog-close">
              <X size={18} aria-hidden />
            </IconButton>
          </header>
          <div className="ui-dialog-body">{children}</div>
          {footer !== undefined && <footer className="ui-dialog-foot">{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
