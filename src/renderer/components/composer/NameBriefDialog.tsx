import { briefsOf } from '../../../shared/notebook/queries'
import { apply } from '../../state/actions'
import { addBrief, freeName } from '../../state/brief-changes'
import { shownBrief } from '../../state/brief-view'
import { useNotebook } from '../../state/session'
import { NameDialog } from '../notebooks/NameDialog'

const WORDS = {
  new: { title: 'New brief', action: 'Create brief' },
  copy: { title: 'Duplicate brief', action: 'Create brief' },
  rename: { title: 'Rename brief', action: 'Rename' },
} as const

/** Asks what a brief is called: a new one, a copy of the one that is shown, or that one itself. */
export function NameBriefDialog({ of }: { readonly of: keyof typeof WORDS }) {
  const notebook = useNotebook()
  const brief = shownBrief(notebook)
  const names = briefsOf(notebook).map(({ name }) => name)
  const initial = of === 'rename' ? brief.name : freeName(of === 'copy' ? brief.name : 'Brief', names)
  return (
    <NameDialog
      {...WORDS[of]}
      initial={initial}
      placeholder="What it is for"
      onName={async (name) => {
        if (of !== 'rename') return addBrief(name, of === 'copy' ? brief.id : null)
        return (await apply({ type: 'brief.update', id: brief.id, changes: { name } })) !== null
      }}
    />
  )
}
