import type { BundlePreview } from '../../../shared/rpc/previews'
import {
  importBundleAsDocument,
  includeBundle,
  leaveBundle,
  openAsNotebook,
  useBundles,
} from '../../state/bundles'
import { useSession } from '../../state/session'
import '../../styles/exchange.css'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { count, shorten } from '../ui/words'
import { addedIn, addWords, differentIn, KIND_WORDS, presentKinds } from './bundle-words'

/** What a notebook in a file would add, before it does, and what else can be done with it. */
export function AddFromFileDialog() {
  const { chosen, waiting, isBusy } = useBundles()
  const into = useSession((state) => state.open?.notebook.title ?? null)
  if (!chosen) return null
  const { found, file } = chosen
  const close = () => void leaveBundle()
  const adds = into !== null && addedIn(found.counts) > 0
  return (
    <AppDialog
      title="Add from file"
      lead={
        <>
          “{found.fileName}” is {found.kind}: “{shorten(found.title, 80)}”.
          {waiting.length > 0 && ` ${count(waiting.length, 'more file follows', 'more files follow')}.`}
        </>
      }
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{waiting.length === 0 ? 'Cancel' : 'Leave out'}</Button>
          <Button
            tone={adds ? 'plain' : 'primary'}
            autoFocus={!adds}
            isDisabled={isBusy}
            onPress={() => void openAsNotebook()}
          >
            Open as its own notebook
          </Button>
          {into !== null && (
            <Button
              tone={adds ? 'primary' : 'plain'}
              autoFocus={adds}
              isDisabled={!adds || isBusy}
              onPress={() => void includeBundle()}
            >
              {addWords(found.counts)}
            </Button>
          )}
        </>
      }
    >
      <Counts counts={found.counts} into={into} />
      {file.asDocument && into !== null && (
        <p className="exch-remark exch-other">
          The PDF can be read, too.
          <Button tone="quiet" size="small" isDisabled={isBusy} onPress={() => void importBundleAsDocument()}>
            Import as a document
          </Button>
        </p>
      )}
      {found.notKept.length > 0 && (
        <section className="exch-lost" aria-label="Worth knowing">
          <h3 className="pane-title">Worth knowing</h3>
          <ul>
            {found.notKept.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </AppDialog>
  )
}

interface CountsProps extends Pick<BundlePreview, 'counts'> {
  /** Title of the open notebook, or null when there is none to compare with. */
  readonly into: string | null
}

function Counts({ counts, into }: CountsProps) {
  const kinds = presentKinds(counts)
  const differ = differentIn(counts)
  if (kinds.length === 0) return <p>The file holds nothing but its title.</p>
  if (into === null) {
    return (
      <dl className="exch-holds" aria-label="What it holds">
        {kinds.map(({ what, added }) => (
          <div key={what}>
            <dt>{KIND_WORDS[what]}</dt>
            <dd>{added.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    )
  }
  return (
    <>
      <table className="exch-counts">
        <caption>{captionOf(counts, into)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">New</th>
            <th scope="col">Here already</th>
            {differ > 0 && <th scope="col">Different here</th>}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ what, added, known, different }) => (
            <tr key={what}>
              <th scope="row">{KIND_WORDS[what]}</th>
              <Count value={added} isNew />
              <Count value={known} />
              {differ > 0 && <Count value={different} />}
            </tr>
          ))}
        </tbody>
      </table>
      {differ > 0 && (
        <p className="exch-remark">
          {differ === 1
            ? '1 thing says something else in the file. It stays as it is here.'
            : `${differ.toLocaleString('en')} things say something else in the file. They stay as they are here.`}
        </p>
      )}
    </>
  )
}

function captionOf(counts: BundlePreview['counts'], into: string): string {
  const name = `“${shorten(into, 80)}”`
  if (addedIn(counts) > 0) return `What it would add to ${name}. One undo takes it back.`
  return `${name} has all of it already.`
}

function Count({ value, isNew = false }: { readonly value: number; readonly isNew?: boolean }) {
  if (value === 0) return <td className="exch-none">0</td>
  return <td className={isNew ? 'exch-new' : undefined}>{value.toLocaleString('en')}</td>
}
