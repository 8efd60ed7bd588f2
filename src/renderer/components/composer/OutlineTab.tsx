import { Plus } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { outlineOf } from '../../../shared/brief/outline'
import type { Brief } from '../../../shared/notebook/brief'
import { claimsOf } from '../../../shared/notebook/queries'
import { addHeading, changeScope } from '../../state/brief-changes'
import { usePreview } from '../../state/brief-preview'
import { useBriefView, wordPart } from '../../state/brief-view'
import { announce } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { showView } from '../../state/views'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { LeftOutMenu } from './LeftOutMenu'
import { linesOf } from './outline-lines'
import { OutlineTree } from './OutlineTree'
import { PartPanel } from './PartPanel'
import { ScopeBar } from './ScopeBar'

/** What the brief covers, in which order, under which headings. */
export function OutlineTab({ brief }: { readonly brief: Brief }) {
  const notebook = useNotebook()
  const unfolded = useBriefView((state) => state.unfolded)
  const chosen = useBriefView((state) => state.chosen)
  const pages = usePlaces(brief)
  const shown = useDeferredValue(brief)
  const entries = useMemo(() => outlineOf(notebook, shown), [notebook, shown])
  const lines = useMemo(() => linesOf(entries, unfolded), [entries, unfolded])
  const entry = entries.find(({ part }) => part.id === chosen?.partId) ?? null
  const add = async () => {
    const id = await addHeading(chosen && { partId: chosen.partId, where: 'after' })
    if (id === null) return
    announce('Heading added')
    wordPart(id)
  }
  return (
    <>
      <div className="comp-scope-line">
        <ScopeBar brief={brief} />
        <Button size="small" tone="quiet" icon={<Plus size={14} aria-hidden />} onPress={() => void add()}>
          Add heading
        </Button>
      </div>
      <Notice
        brief={brief}
        claims={claimsOf(notebook).length}
        inScope={entries.flatMap((one) => one.claims).length}
      />
      {entries.length > 0 ? (
        <OutlineTree lines={lines} pages={pages} />
      ) : (
        <div className="comp-none">
          <Empty title="No headings yet">
            Sections of your documents stand here. You can also add headings of your own.
          </Empty>
        </div>
      )}
      <LeftOutMenu brief={brief} />
      <div className="comp-part">
        {entry ? (
          <PartPanel key={entry.part.id} brief={brief} entry={entry} claimId={chosen?.claimId ?? null} />
        ) : (
          <p className="comp-hint">Choose a heading to word it and to write its introduction.</p>
        )}
      </div>
    </>
  )
}

/** What is amiss with the whole of it, in a sentence, and what to do. */
function Notice(props: { readonly brief: Brief; readonly claims: number; readonly inScope: number }) {
  const { claims, inScope, brief } = props
  if (inScope > 0) return null
  const { documentIds, tagIds, standings } = brief.scope
  const isNarrowed = documentIds !== null || tagIds !== null || standings !== null
  return (
    <div className="comp-notice" role="note">
      {claims === 0 ? (
        <>
          <p>No claims yet. Select a passage that makes one and choose Claim: the brief lists it here.</p>
          <Button size="small" onPress={() => showView('read')}>
            Go to the text
          </Button>
        </>
      ) : (
        <>
          <p>No claim is in this brief. {isNarrowed ? 'What it covers is narrowed too far.' : ''}</p>
          <Button
            size="small"
            onPress={() =>
              void changeScope('Cover everything', {
                documentIds: null,
                tagIds: null,
                standings: null,
                leftOut: [],
              })
            }
          >
            Cover everything
          </Button>
        </>
      )}
    </div>
  )
}

/** On which page each part begins; null while nobody knows. */
function usePlaces(brief: Brief): ReadonlyMap<string, number> | null {
  const pages = usePreview((state) => state.pages)
  return useMemo(
    () =>
      pages?.briefId === brief.id ? new Map(pages.places.map(({ partId, page }) => [partId, page])) : null,
    [pages, brief.id],
  )
}
