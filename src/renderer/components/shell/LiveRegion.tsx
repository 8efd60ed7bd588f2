import { useMessages } from '../../state/messages'

/** The one live region of the window; `announce` fills it. Stays reachable while a dialog hides the rest. */
export function LiveRegion() {
  const announcement = useMessages((state) => state.announcement)
  return (
    <div className="sr-only" role="status" aria-live="polite" data-react-aria-top-layer="true">
      {announcement}
    </div>
  )
}
