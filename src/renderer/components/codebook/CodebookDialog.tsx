import { useMemo, useState } from 'react'
import type { TagId } from '../../../shared/core/ids'
import { codebookOf } from '../../../shared/notebook/queries'
import { flushDrafts } from '../../state/drafts'
import { useFound } from '../../state/session'
import { closeDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Empty } from '../ui/Empty'
import { NewTag } from './NewTag'
import { TagDetail } from './TagDetail'
import { TagTree } from './TagTree'
import { findNode, tagTree, tagUsage } from './tag-tree'

/** All tags of the notebook, to arrange on the left and to word on the right. Everything is saved as it is done. */
export function CodebookDialog({ tagId = null }: { readonly tagId?: TagId | null }) {
  const rows = useFound(codebookOf)
  const claims = useFound((notebook) => notebook.claims)
  const annotations = useFound((notebook) => notebook.annotations)
  const roots = useMemo(() => tagTree(rows), [rows])
  const usage = useMemo(() => tagUsage({ claims, annotations }), [claims, annotations])
  const [chosen, setChosen] = useState(tagId)
  const node = findNode(roots, chosen) ?? roots[0] ?? null
  return (
    <AppDialog
      title="Codebook"
      lead="The tags of this notebook, for claims and highlights."
      width="large"
      closesOutside
      onClose={() => {
        void flushDrafts()
        closeDialog()
      }}
    >
      <div className="code">
        <div className="code-list">
          <NewTag onMade={setChosen} />
          {node === null ? (
            <Empty>
              Tags name what claims are about: a theme, a method, a population. Make the first one above.
            </Empty>
          ) : (
            <TagTree roots={roots} usage={usage} chosen={node.id} onChoose={setChosen} />
          )}
        </div>
        {node && <TagDetail key={node.id} node={node} roots={roots} usage={usage} onChoose={setChosen} />}
      </div>
    </AppDialog>
  )
}
