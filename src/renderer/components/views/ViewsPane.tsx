import { ListChecks } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { claimsOf } from '../../../shared/notebook/queries'
import { filterClaims, NO_FILTER } from '../../../shared/notebook/views'
import { chooseAll, chooseNone, useClaimSelection } from '../../state/claim-selection'
import { useNotebook } from '../../state/session'
import { narrow, showView, useViews } from '../../state/views'
import { isPressed } from '../commands/keys'
import { hasOwnUndo } from '../shell/actions'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Segments } from '../ui/Segments'
import { Board } from './Board'
import { BulkBar } from './BulkBar'
import { CoverageBar } from './CoverageBar'
import { FilterBar } from './FilterBar'
import { Matrix } from './Matrix'

/** The claims of the notebook as a board or a matrix, with what narrows them down and what changes them together. */
export function ViewsPane() {
  const notebook = useNotebook()
  const { mode, grouping, axis, filter } = useViews()
  const settled = useDeferredValue(filter)
  const claims = useMemo(() => filterClaims(notebook, settled), [notebook, settled])
  const all = claimsOf(notebook).length
  const isBoard = mode === 'board'
  return (
    <section
      className="views"
      aria-labelledby="views-title"
      onKeyDown={(event) => {
        if (hasOwnUndo(document.activeElement) || event.defaultPrevented) return
        if (event.key === 'Escape' && useClaimSelection.getState().ids.size > 0) chooseNone()
        if (isPressed('Mod+A', event)) {
          event.preventDefault()
          chooseAll(claims.map(({ id }) => id))
        }
      }}
    >
      <header className="views-head">
        <div className="views-line">
          <h1 id="views-title" className="sr-only">
            {isBoard ? 'Claims board' : 'Evidence matrix'}
          </h1>
          {isBoard ? (
            <Segments
              label="Columns"
              isLabelHidden
              value={grouping}
              segments={[
                { value: 'section', label: 'By section' },
                { value: 'tag', label: 'By tag' },
                { value: 'standing', label: 'By standing' },
              ]}
              onChange={(next) => useViews.setState({ grouping: next })}
            />
          ) : (
            <Segments
              label="Columns"
              isLabelHidden
              value={axis}
              segments={[
                { value: 'relation', label: 'By relation' },
                { value: 'source', label: 'By source' },
              ]}
              onChange={(next) => useViews.setState({ axis: next })}
            />
          )}
          <p className="views-count" role="status">
            {claims.length === all
              ? `${all.toLocaleString('en')} claims`
              : `${claims.length.toLocaleString('en')} of ${all.toLocaleString('en')} claims`}
          </p>
          <CoverageBar
            of="the claims shown"
            size="large"
            claims={claims}
            onChoose={(standing) => narrow({ standings: [standing] })}
          />
          <Button
            tone="quiet"
            size="small"
            className="views-all"
            icon={<ListChecks size={14} aria-hidden />}
            isDisabled={claims.length === 0}
            onPress={() => chooseAll(claims.map(({ id }) => id))}
          >
            Select all
          </Button>
        </div>
        <FilterBar />
      </header>
      {claims.length > 0 ? (
        isBoard ? (
          <Board claims={claims} />
        ) : (
          <Matrix claims={claims} />
        )
      ) : (
        <Empty
          size="page"
          title={all === 0 ? 'No claims yet' : 'No claim matches'}
          action={
            <Button onPress={() => (all === 0 ? showView('read') : narrow(NO_FILTER))}>
              {all === 0 ? 'Go to the text' : 'Clear filters'}
            </Button>
          }
        >
          {all === 0
            ? 'Select a passage that makes a claim and choose Claim. What you state shows here.'
            : 'Take away one of the filters above to see more.'}
        </Empty>
      )}
      <BulkBar />
    </section>
  )
}
