import { CircleAlert, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { dismissMessage, useMessages, type Message } from '../../state/messages'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { ImportProgress } from './ImportProgress'

/** How long news stays, in milliseconds; longer when it offers a way back. */
const NEWS_MS = 5000
const OFFER_MS = 10_000

/** Short messages at the edge of the window. Reachable also while a dialog is open. */
export function Messages() {
  const messages = useMessages((state) => state.messages)
  return (
    <section
      className="shell-messages"
      aria-label="Messages"
      data-react-aria-top-layer="true"
      data-focus-goes-back
    >
      <ImportProgress />
      {messages.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </section>
  )
}

function MessageCard({ message }: { readonly message: Message }) {
  const { id, tone, text, hint, action } = message
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (tone !== 'news' || isHeld) return
    const timer = setTimeout(() => dismissMessage(id), action ? OFFER_MS : NEWS_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [id, tone, action, isHeld])
  return (
    <div
      className={`shell-message shell-message--${tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'error' && <CircleAlert size={18} className="shell-message-icon" aria-hidden />}
      {tone === 'warning' && <TriangleAlert size={18} className="shell-message-icon" aria-hidden />}
      <div className="shell-message-words">
        <p>{text}</p>
        {hint !== null && <p className="shell-message-hint">{hint}</p>}
      </div>
      {action && (
        <Button
          size="small"
          onPress={() => {
            dismissMessage(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Close message" size="small" onPress={() => dismissMessage(id)}>
        <X size={15} aria-hidden />
      </IconButton>
    </div>
  )
}
