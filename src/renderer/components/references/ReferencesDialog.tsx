import { FileInput, Merge, Plus, Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { ReferenceId } from '../../../shared/core/ids'
import { findDuplicates } from '../../../shared/notebook/reference-merge'
import { useNotebook } from '../../state/session'
import { closeDialog, openDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Select } from '../ui/Select'
import { count } from '../ui/words'
import { chooseLists } from './choose-lists'
import {
  matchingRows,
  orderedRows,
  referenceRows,
  referenceUsage,
  ROW_ORDERS,
  type RowOrder,
} from './reference-rows'
import { ReferenceDetail } from './ReferenceDetail'
import { ReferenceList } from './ReferenceList'

/** The sources outside the notebook that evidence can cite: found on the left, described on the right. */
export function ReferencesDialog({ referenceId }: { readonly referenceId: ReferenceId | null }) {
  const notebook = useNotebook()
  const { references } = notebook
  const rows = useMemo(() => referenceRows(references), [references])
  const usage = useMemo(() => referenceUsage(notebook), [notebook])
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const [order, setOrder] = useState<RowOrder>('author')
  const found = useMemo(
    () => orderedRows(matchingRows(rows, wanted), order, usage),
    [rows, wanted, order, usage],
  )
  const duplicates = useMemo(() => findDuplicates(notebook).length, [notebook])
  const [chosen, setChosen] = useState<ReferenceId | 'new' | null>(referenceId)
  const isThere = chosen === 'new' || found.some(({ id }) => id === chosen)
  const shown = isThere ? chosen : (found[0]?.id ?? null)
  return (
    <AppDialog
      title="References"
      lead="Sources outside this notebook that evidence can cite."
      width="large"
      onClose={closeDialog}
    >
      <div className="refs">
        <div className="refs-side">
          <div className="refs-tools">
            <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => setChosen('new')}>
              New reference
            </Button>
            <Button size="small" icon={<FileInput size={14} aria-hidden />} onPress={chooseLists}>
              Import list
            </Button>
            {duplicates > 0 && (
              <Button
                size="small"
                icon={<Merge size={14} aria-hidden />}
                onPress={() => openDialog({ kind: 'merge-references' })}
              >
                {count(duplicates, 'duplicate')}
              </Button>
            )}
          </div>
          <SearchField aria-label="Find a reference" className="ui-search" value={typed} onChange={setTyped}>
            <Search size={15} className="ui-search-icon" aria-hidden />
            <Input className="ui-input" placeholder="Author, title, year, DOI" />
          </SearchField>
          <Select label="Order" options={ROW_ORDERS} value={order} onChange={setOrder} />
          <p className="ui-hint refs-count" role="status">
            {found.length === rows.length
              ? count(rows.length, 'reference')
              : `${found.length.toLocaleString('en')} of ${count(rows.length, 'reference')}`}
          </p>
          {found.length === 0 ? (
            <Empty>
              {rows.length === 0
                ? 'Import a list from Zotero, EndNote, Mendeley or PubMed (BibTeX, RIS, CSL-JSON), or describe a source by hand.'
                : 'Nothing matches.'}
            </Empty>
          ) : (
            <ReferenceList
              rows={found}
              usage={usage}
              chosen={shown === 'new' ? null : shown}
              onChoose={setChosen}
            />
          )}
        </div>
        {shown !== null && (
          <ReferenceDetail
            key={shown}
            referenceId={shown}
            uses={shown === 'new' ? 0 : (usage.get(shown) ?? 0)}
            onDone={setChosen}
          />
        )}
      </div>
    </AppDialog>
  )
}
