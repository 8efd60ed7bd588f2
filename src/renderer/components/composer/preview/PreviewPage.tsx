import { useEffect, useRef, useState } from 'react'
import { linesOf } from './page-words'
import type { OpenPdf, PageSize } from './pdf'

interface Props {
  readonly pdf: OpenPdf
  /** From 1. */
  readonly number: number
  readonly count: number
  /** CSS pixels to the point. */
  readonly scale: number
  readonly size: PageSize
  readonly top: number
  /** Near enough to the screen to be drawn. */
  readonly isNear: boolean
  readonly onSize: (number: number, size: PageSize) => void
}

/** A page: drawn once it comes near, and what it says for who does not see it. What was drawn stays until there is newer. */
export function PreviewPage({ pdf, number, count, scale, size, top, isNear, onSize }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly string[]>([])
  useEffect(() => {
    const holder = sheet.current
    if (!holder) return
    if (!isNear) {
      holder.replaceChildren()
      return
    }
    const stop = new AbortController()
    const draw = async () => {
      onSize(number, await pdf.sizeOf(number))
      const canvas = await pdf.draw(number, scale * devicePixelRatio, stop.signal)
      if (!canvas) return
      canvas.className = 'comp-canvas'
      holder.replaceChildren(canvas)
      const said = linesOf(await pdf.textOf(number))
      if (!stop.signal.aborted) setLines(said)
    }
    // A document that is closed while it draws has made room for a newer one, which draws again.
    draw().catch(() => undefined)
    return () => {
      stop.abort()
    }
  }, [pdf, number, scale, isNear, onSize])
  return (
    <article
      className="comp-page"
      aria-label={`Page ${number} of ${count}`}
      style={{ top, width: size.width * scale, height: size.height * scale }}
    >
      <div ref={sheet} className="comp-sheet" aria-hidden />
      <div className="comp-page-text">
        {lines.map((line, index) => (
          // Lines have no identity of their own: a page is drawn anew as a whole.
          <p key={index}>{line}</p>
        ))}
      </div>
    </article>
  )
}
