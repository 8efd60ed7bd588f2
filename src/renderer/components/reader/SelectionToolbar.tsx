import { Highlighter, MessageSquareQuote, NotebookPen, Scale, TextSelect } from 'lucide-react'
import { useLayoutEffect, useMemo, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import type { Tag } from '../../../shared/codebook/tag'
import type { TextRange } from '../../../shared/document/text-version'
import type { Notebook } from '../../../shared/notebook/notebook'
import { codebookOf, tagsOf } from '../../../shared/notebook/queries'
import type { Surface } from '../../dom/surface'
import { useRevision } from '../../state/revision'
import { useSession } from '../../state/session'
import { takePassage } from '../review/review-actions'
import { PASSAGE_ACTIONS, type PassageActionName } from './passage-keys'
import { placeToolbar } from './place-toolbar'
import { TOOL } from './use-selection'

/** Tags the toolbar has room for. */
const TAGS = 3

const ICONS = {
  highlight: Highlighter,
  claim: MessageSquareQuote,
  evidence: Scale,
  note: NotebookPen,
} as const

interface Props {
  readonly surface: Surface
  readonly range: TextRange
  readonly notebook: Notebook
  readonly onAction: (action: PassageActionName) => void
  readonly onTag: (tag: Tag) => void
  readonly onDismiss: () => void
}

/** What can be made of the selected text, beside it. Pressing it leaves the selection as it is. */
export function SelectionToolbar({ surface, range, notebook, onAction, onTag, onDismiss }: Props) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const tags = useOfferedTags(notebook)
  const isReselecting = useRevision((state) => state.reselecting !== null)
  useLayoutEffect(
    () => (element ? followRange(surface, range, element) : undefined),
    [surface, range, element],
  )

  return (
    <div
      {...TOOL}
      ref={setElement}
      className="reader-toolbar-place"
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDismiss()
      }}
    >
      <Toolbar className="reader-toolbar" aria-label="Selection">
        {isReselecting && (
          <button
            type="button"
            className="reader-tool"
            title="Use this passage (U)"
            aria-keyshortcuts="U"
            onClick={() => void takePassage(range)}
          >
            <TextSelect size={16} aria-hidden />
            Use this passage
          </button>
        )}
        {!isReselecting &&
          PASSAGE_ACTIONS.map(({ name, label, key, hint }) => {
            const Icon = ICONS[name]
            return (
              <button
                key={name}
                type="button"
                className="reader-tool"
                title={`${hint} (${key})`}
                aria-keyshortcuts={key}
                onClick={() => onAction(name)}
              >
                <Icon size={16} aria-hidden />
                {label}
              </button>
            )
          })}
        {!isReselecting && tags.length > 0 && <span className="reader-toolbar-line" aria-hidden />}
        {!isReselecting &&
          tags.map((tag) => (
            <button
              key={tag.id}
              type="button"
              className="reader-tool reader-tool--tag"
              title={`Highlight with ${tag.label}`}
              aria-label={`Highlight with ${tag.label}`}
              onClick={() => onTag(tag)}
            >
              <span className={`reader-dot reader-dot--${tag.color}`} aria-hidden />
              <span className="reader-tool-label">{tag.label}</span>
            </button>
          ))}
      </Toolbar>
    </div>
  )
}

function followRange(surface: Surface, range: TextRange, element: HTMLElement): () => void {
  const place = () => placeToolbar(surface, range, element)
  place()
  const resizes = new ResizeObserver(place)
  resizes.observe(surface.scroller)
  resizes.observe(element)
  surface.scroller.addEventListener('scroll', place, { passive: true })
  return () => {
    resizes.disconnect()
    surface.scroller.removeEventListener('scroll', place)
  }
}

/** The tags used last, filled up with the first of the codebook. */
function useOfferedTags(notebook: Notebook): readonly Tag[] {
  const recent = useSession((state) => state.library.preferences.recentTags)
  return useMemo(() => {
    const used = recent.flatMap((id) => tagsOf(notebook, [id]))
    const all = codebookOf(notebook).map((row) => row.tag)
    return [...new Set([...used, ...all])].slice(0, TAGS)
  }, [notebook, recent])
}
