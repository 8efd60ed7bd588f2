import { ChevronRight, GripVertical, Pilcrow } from 'lucide-react'
import type { CSSProperties } from 'react'
import { standingOfClaim } from '../../../shared/notebook/queries'
import { fold } from '../../state/brief-view'
import { useFound } from '../../state/session'
import { StandingIcon } from '../ui/StandingIcon'
import type { TreeStep } from '../ui/tree-keys'
import { count, shorten } from '../ui/words'
import { titleOf, wordsOf, type OutlineLine } from './outline-lines'
import type { OutlineDrop } from './outline-moves'
import { OutlineRowMenu } from './OutlineRowMenu'

interface Props {
  readonly line: OutlineLine
  readonly index: number
  /** Pixels from the beginning of the list. */
  readonly start: number
  readonly measure: (element: HTMLElement | null) => void
  /** Where the part begins. */
  readonly page: number | null
  /** False for a section that has nothing to print. */
  readonly isPrinted: boolean
  readonly isChosen: boolean
  /** The one line that Tab reaches. */
  readonly isCurrent: boolean
  readonly drop: OutlineDrop['place'] | null
  readonly onStep: (line: OutlineLine, step: TreeStep) => Promise<void>
  readonly onRemove: (line: OutlineLine) => Promise<void>
}

/** A line of the outline: a heading with what is under it, or a claim. */
export function OutlineRow(props: Props) {
  const { line, index, start, measure, isPrinted, isChosen, isCurrent, drop, ...rest } = props
  const { kind, entry } = line
  const isPart = kind === 'part'
  const claims = entry.claims.length
  const depth = isPart ? entry.level - 1 : entry.level
  const place = { top: start, '--depth': Math.min(depth, 5) } as CSSProperties
  return (
    <div
      ref={measure}
      role="row"
      className={`comp-row comp-row--${kind} ${entry.of ? '' : 'comp-row--own'} ${isPrinted ? '' : 'comp-row--empty'} ${drop ? `comp-row--${drop}` : ''}`}
      style={place}
      data-line={line.key}
      data-index={index}
      aria-rowindex={index + 1}
      aria-label={spoken(props)}
      aria-level={isPart ? 1 : 2}
      aria-expanded={isPart && claims > 0 ? line.isOpen : undefined}
      aria-selected={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      draggable
    >
      <div role="gridcell" className="comp-row-main">
        <GripVertical size={13} className="comp-grip" aria-hidden />
        {isPart ? (
          <PartWords line={line} page={rest.page} isPrinted={isPrinted} />
        ) : (
          <ClaimWords line={line} />
        )}
      </div>
      <div role="gridcell" className="comp-row-end">
        <OutlineRowMenu
          line={line}
          label={`Actions for ${shorten(wordsOf(line), 60)}`}
          isTabbable={isCurrent}
          {...rest}
        />
      </div>
    </div>
  )
}

/** A line in words, for who does not see it. */
function spoken({ line, page, isPrinted }: Props): string {
  if (line.kind === 'claim') return `Claim: ${line.claim.statement}`
  const { entry } = line
  const { part, of, level, claims } = entry
  const facts = [
    `level ${level}`,
    of ? null : 'your own heading',
    count(claims.length, 'claim'),
    page === null ? (isPrinted ? null : 'nothing to print') : `page ${page}`,
    part.introduction.trim() === '' ? null : 'with an introduction',
  ]
  return [titleOf(entry), ...facts.filter((fact) => fact !== null)].join(', ')
}

function PartWords({
  line,
  page,
  isPrinted,
}: Pick<Props, 'page' | 'isPrinted'> & { readonly line: OutlineLine & { readonly kind: 'part' } }) {
  const { entry, isOpen, documentTitle } = line
  const { part, claims } = entry
  const title = titleOf(entry)
  return (
    <>
      {claims.length > 0 ? (
        <button
          type="button"
          className="comp-chevron"
          tabIndex={-1}
          aria-label={`${isOpen ? 'Fold' : 'Unfold'} ${title}`}
          onClick={(event) => {
            event.stopPropagation()
            fold(part.id, !isOpen)
          }}
        >
          <ChevronRight size={14} aria-hidden />
        </button>
      ) : (
        <span className="comp-chevron" />
      )}
      <span className="comp-row-title" dir="auto">
        {title}
      </span>
      {part.introduction.trim() !== '' && (
        <span className="comp-row-sign" title="Has an introduction">
          <Pilcrow size={12} aria-hidden />
        </span>
      )}
      {documentTitle !== null && (
        <span className="comp-row-document" dir="auto" title={documentTitle}>
          {documentTitle}
        </span>
      )}
      <span className="comp-row-claims" aria-hidden title={count(claims.length, 'claim')}>
        {claims.length || ''}
      </span>
      <span className="comp-row-page" aria-hidden title={isPrinted ? undefined : 'Nothing to print here'}>
        {page ?? '–'}
      </span>
    </>
  )
}

function ClaimWords({ line }: { readonly line: OutlineLine & { readonly kind: 'claim' } }) {
  const { claim } = line
  const standing = useFound((notebook) => standingOfClaim(notebook, claim.id))
  return (
    <>
      <StandingIcon standing={standing} size={12} />
      <span className="comp-row-statement" dir="auto" title={claim.statement}>
        {claim.statement}
      </span>
    </>
  )
}
