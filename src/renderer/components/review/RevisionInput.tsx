import { planRevision, useRevision } from '../../state/revision'
import { REVISION_INPUT_ID } from './choose-revision'

/** The browser's own way to choose a file; the document's menu presses it. */
export function RevisionInput() {
  return (
    <input
      id={REVISION_INPUT_ID}
      hidden
      type="file"
      aria-label="Import a newer version"
      tabIndex={-1}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? []
        const { choosingFor } = useRevision.getState()
        // The same file chosen twice in a row is a change only when the first choice is forgotten.
        event.currentTarget.value = ''
        if (file && choosingFor !== null) void planRevision(choosingFor, file)
      }}
    />
  )
}
