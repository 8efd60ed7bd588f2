import { closeDialog, useView } from '../../state/view'
import { deferred } from '../ui/deferred'

const OpenDialog = deferred(async () => (await import('./OpenDialog')).OpenDialog, { onFailure: closeDialog })

/** Has the dialogs there before one is asked for. */
export const preloadDialogs = OpenDialog.preload

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useView((state) => state.dialog)
  return dialog && <OpenDialog dialog={dialog} />
}
