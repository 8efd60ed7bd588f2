import { useMemo, useState } from 'react'
import { lineCitation, shortCitation } from '../../../shared/brief/citation'
import {
  findDuplicates,
  mergeCommands,
  type BibliographyField,
  type ReferenceMerge,
} from '../../../shared/notebook/reference-merge'
import { applyBatch } from '../../state/actions'
import { announce } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { openDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { fieldLabel } from '../ui/source-fields'
import { count } from '../ui/words'
import { FieldConflict } from './FieldConflict'

/** Goes through the references that seem to be one source, two at a time: merged or left as they are. */
export function MergeReferencesDialog() {
  const notebook = useNotebook()
  const pairs = useMemo(() => findDuplicates(notebook), [notebook])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const open = pairs.filter((pair) => !left.has(pairKey(pair)))
  const [pair] = open
  if (pair) {
    return (
      <MergePair
        key={pairKey(pair)}
        pair={pair}
        more={open.length - 1}
        onLeave={() => setLeft(new Set([...left, pairKey(pair)]))}
      />
    )
  }
  return (
    <AppDialog
      title="Merge duplicates"
      onClose={back}
      footer={
        <Button tone="primary" autoFocus onPress={back}>
          Back to references
        </Button>
      }
    >
      <Empty>No more references seem to be one source.</Empty>
    </AppDialog>
  )
}

const back = () => openDialog({ kind: 'references' })
const pairKey = ({ keptId, otherId }: ReferenceMerge) => `${keptId} ${otherId}`

interface PairProps {
  readonly pair: ReferenceMerge
  /** How many pairs follow. */
  readonly more: number
  readonly onLeave: () => void
}

function MergePair({ pair, more, onLeave }: PairProps) {
  const notebook = useNotebook()
  const [fromOther, setFromOther] = useState<ReadonlySet<BibliographyField>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const kept = notebook.references[pair.keptId]?.bibliography
  const other = notebook.references[pair.otherId]?.bibliography
  if (!kept || !other) return null
  const filled = Object.keys(pair.filled) as BibliographyField[]
  const merge = async () => {
    setBusy(true)
    const merged = await applyBatch('Merge references', mergeCommands(notebook, pair, fromOther))
    setBusy(false)
    if (merged) announce(`Merged ${shortCitation(kept)}`)
  }
  const choose = (field: BibliographyField, isOther: boolean) => {
    const next = new Set(fromOther)
    if (isOther) next.add(field)
    else next.delete(field)
    setFromOther(next)
  }
  return (
    <AppDialog
      title="Merge duplicates"
      lead={
        more === 0
          ? 'These two seem to be one source.'
          : `These two seem to be one source. ${more} more follow.`
      }
      onClose={back}
      footer={
        <>
          <Button onPress={onLeave}>Keep both</Button>
          <Button tone="primary" autoFocus isDisabled={isBusy} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <div className="ui-form">
        <ol className="refs-pair">
          {[kept, other].map((source, index) => (
            <li key={index} dir="auto">
              {lineCitation(source)}
            </li>
          ))}
        </ol>
        {pair.conflicts.map((field) => (
          <FieldConflict
            key={field}
            label={fieldLabel(field)}
            kept={valueText(kept[field])}
            other={valueText(other[field])}
            isOther={fromOther.has(field)}
            onChoose={(isOther) => choose(field, isOther)}
          />
        ))}
        <p className="ui-hint refs-merge-words">
          {filled.length > 0 &&
            `The second fills in: ${filled.map((field) => fieldLabel(field).toLowerCase()).join(', ')}. `}
          {pair.evidenceIds.length > 0 &&
            `${count(pair.evidenceIds.length, 'piece')} of evidence will cite the merged reference. `}
          It can be undone in one step.
        </p>
      </div>
    </AppDialog>
  )
}

const valueText = (value: string | readonly string[]) =>
  typeof value === 'string' ? value : value.join('; ')
