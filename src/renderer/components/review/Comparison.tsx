import { useMemo } from 'react'
import type { QuoteSelector } from '../../../shared/annotation/selectors'
import { diffWords, type DiffPart } from '../../../shared/annotation/word-diff'

/** Longest passage that is compared word by word on the screen. */
const MOST_COMPARED = 4000

interface Props {
  readonly before: QuoteSelector
  /** What the two sides are: an older version or another program’s quotation, and this text. */
  readonly captions: { readonly before: string; readonly after: string }
  /** Null when nothing was found. */
  readonly after: QuoteSelector | null
}

/** A passage as it was and as it may be now, side by side, each with what stands around it and what changed. */
export function Comparison({ before, after, captions }: Props) {
  const parts = useMemo((): readonly DiffPart[] | null => {
    const isLong = before.exact.length + (after?.exact.length ?? 0) > MOST_COMPARED
    return after && !isLong ? diffWords(before.exact, after.exact) : null
  }, [before, after])
  return (
    <div className="rev-sides">
      <figure className="rev-side">
        <figcaption>{captions.before}</figcaption>
        <blockquote dir="auto">
          <Around text={before.prefix} isBefore />
          <mark className="rev-passage">
            {parts
              ? parts.map(({ kind, text }, index) =>
                  kind === 'same' ? (
                    text
                  ) : kind === 'removed' ? (
                    <Changed key={index} as="del" text={text} />
                  ) : null,
                )
              : before.exact}
          </mark>
          <Around text={before.suffix} />
        </blockquote>
      </figure>
      <figure className="rev-side">
        <figcaption>{captions.after}</figcaption>
        {after ? (
          <blockquote dir="auto">
            <Around text={after.prefix} isBefore />
            <mark className="rev-passage">
              {parts
                ? parts.map(({ kind, text }, index) =>
                    kind === 'same' ? (
                      text
                    ) : kind === 'added' ? (
                      <Changed key={index} as="ins" text={text} />
                    ) : null,
                  )
                : after.exact}
            </mark>
            <Around text={after.suffix} />
          </blockquote>
        ) : (
          <p className="rev-none">Not found</p>
        )}
      </figure>
    </div>
  )
}

/** Words that went or came; the space before them is not struck out or underlined. */
function Changed({ as: Tag, text }: { readonly as: 'del' | 'ins'; readonly text: string }) {
  const words = text.trimStart()
  return (
    <>
      {text.slice(0, text.length - words.length)}
      <Tag>{words}</Tag>
    </>
  )
}

/** What stands before or after a passage, cut at a word. */
function Around({ text, isBefore = false }: { readonly text: string; readonly isBefore?: boolean }) {
  if (text.trim() === '') return null
  const words = isBefore ? text.replace(/^\S*\s/, '') : text.replace(/\s\S*$/, '')
  return <span className="rev-around">{isBefore ? `… ${words}` : `${words} …`}</span>
}
