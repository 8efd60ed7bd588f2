import { useLayoutEffect, useRef } from 'react'
import type { HitGroup, SearchHit } from '../../../shared/search/results'
import { isQuestion, useFind, type FindState } from '../../state/find'
import { useSession } from '../../state/session'
import { count } from '../ui/words'
import { FindHelp } from './FindHelp'
import { FindOffers } from './FindOffers'
import { FindResults } from './FindResults'

interface Props {
  readonly listId: string
  readonly activeKey: string | null
  readonly onPoint: (hit: SearchHit) => void
  readonly onChoose: (group: HitGroup, hit: SearchHit) => void
  /** Where the caret of the field is. */
  readonly caret: number
  /** Puts words into the field, with the caret at an offset. */
  readonly onWords: (words: string, caret: number) => void
}

/** What opens under the search field: what was found, or how to ask. */
export function FindPanel({ listId, activeKey, onPoint, onChoose, caret, onWords }: Props) {
  const { text, answer, failure, matches } = useFind()
  const openTitle = useSession((state) => state.open?.notebook.title ?? '')
  const result = isQuestion(text) ? (answer?.result ?? null) : null
  const groups = result?.groups ?? []
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (panel.current ? keepInWindow(panel.current) : undefined), [])
  return (
    // Pressing here must leave the focus in the field.
    <div ref={panel} className="find-panel" onMouseDown={(event) => event.preventDefault()}>
      {!isQuestion(text) && (
        <FindHelp
          onChoose={(example) => {
            const words = `${text.trim() === '?' ? '' : text}${example}`
            onWords(words, words.length)
          }}
        />
      )}
      <FindOffers text={text} caret={caret} onWords={onWords} />
      {failure !== null && <p className="find-message">{failure}</p>}
      {result?.messages.map((message) => (
        <p key={message} className="find-message">
          {message}
        </p>
      ))}
      {result && (
        <p className="find-status">
          <span>{statusOf(text, result)}</span>
          {matches && matches.ranges.length > 0 && (
            <span className="find-status-here">
              {count(matches.ranges.length, 'hit')} in this document <kbd className="ui-keys">F3</kbd>
            </span>
          )}
        </p>
      )}
      {groups.length > 0 && (
        <FindResults
          id={listId}
          groups={groups}
          openTitle={openTitle}
          activeKey={activeKey}
          onPoint={onPoint}
          onChoose={onChoose}
        />
      )}
    </div>
  )
}

/** "48 found", also for screen readers. */
export function statusOf(text: string, result: NonNullable<FindState['answer']>['result']): string {
  const { total, groups, indexing } = result
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  const more = indexing ? ' Some of the notebooks are still being read.' : ''
  if (total === 0)
    return indexing ? 'Your notebooks are still being read…' : `Nothing found for ${text.trim()}`
  const rest = shown < total ? `, the best ${shown.toLocaleString('en')} are shown` : ''
  return `${count(total, 'result')}${rest}${more === '' ? '' : `.${more}`}`
}

/** Room kept between the panel and the edge of the window, in pixels. */
const EDGE = 12

/** The panel is centred under the field, as far as the window lets it. */
function keepInWindow(panel: HTMLElement): () => void {
  const place = () => {
    const field = panel.parentElement?.getBoundingClientRect()
    if (!field) return
    const width = panel.offsetWidth
    const wanted = field.left + (field.width - width) / 2
    const left = Math.max(EDGE, Math.min(wanted, window.innerWidth - width - EDGE))
    panel.style.left = `${left - field.left}px`
  }
  place()
  window.addEventListener('resize', place)
  return () => window.removeEventListener('resize', place)
}
