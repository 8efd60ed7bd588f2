import { useEffect, useRef } from 'react'
import type { OpenPdf, PageSize } from './pdf'
import { steadySelection } from './steady-selection'

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

/** A page: drawn once it comes near, with what it says over it. What was drawn stays until there is newer. */
export function PreviewPage({ pdf, number, count, scale, size, top, isNear, onSize }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const saidBy = useRef<OpenPdf | null>(null)
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
    }
    // A document that is closed while it draws has made room for a newer one, which draws again.
    draw().catch(() => undefined)
    return () => {
      stop.abort()
    }
  }, [pdf, number, scale, isNear, onSize])
  useEffect(() => {
    const holder = text.current
    if (!holder || saidBy.current === pdf) return
    if (!isNear) {
      holder.replaceChildren()
      return
    }
    let isWanted = true
    const say = async () => {
      const said = await pdf.layText(number)
      if (!isWanted) return
      holder.replaceChildren(...said.children)
      holder.style.setProperty('--min-font-size', said.style.getPropertyValue('--min-font-size'))
      saidBy.current = pdf
    }
    say().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [pdf, number, isNear])
  useEffect(() => (text.current ? steadySelection(text.current) : undefined), [])
  const place = { top, width: size.width * scale, height: size.height * scale, '--total-scale-factor': scale }
  return (
    <article className="comp-page" aria-label={`Page ${number} of ${count}`} style={place}>
      <div ref={sheet} className="comp-sheet" aria-hidden />
      <div ref={text} className="comp-page-text" />
    </article>
  )
}
