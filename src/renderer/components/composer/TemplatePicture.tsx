import type { ReactNode } from 'react'
import type { Template } from '../../../shared/notebook/brief'

/** A page of a template, very small. */
export function TemplatePicture({ template }: { readonly template: Template }) {
  return (
    <svg className="comp-picture" viewBox="0 0 36 48" aria-hidden focusable={false}>
      <rect x="0.5" y="0.5" width="35" height="47" rx="2" className="comp-picture-page" />
      {MARKS[template]}
    </svg>
  )
}

const line = (y: number, width: number, x = 5, height = 1.4) => (
  <rect key={`${x},${y}`} x={x} y={y} width={width} height={height} rx="0.7" className="comp-picture-line" />
)
const strong = (y: number, width: number, x = 5) => (
  <rect key={`s${x},${y}`} x={x} y={y} width={width} height="2.4" rx="1" className="comp-picture-strong" />
)
const bar = (y: number, height: number) => (
  <rect key={`b${y}`} x="5" y={y} width="1.2" height={height} className="comp-picture-accent" />
)

const MARKS: Readonly<Record<Template, ReactNode>> = {
  'evidence-brief': [
    strong(6, 18),
    ...[10, 23, 36].flatMap((y) => [
      bar(y + 1, 9),
      line(y + 1, 22, 8),
      line(y + 4.4, 19, 8),
      line(y + 7.8, 13, 8),
    ]),
  ],
  'reading-notes': [
    strong(6, 14),
    ...[11, 15, 19].map((y) => line(y, 26)),
    bar(23, 8),
    line(23.4, 22, 8),
    line(27, 20, 8),
    ...[35, 39, 43].map((y) => line(y, y === 43 ? 15 : 26)),
  ],
  'claims-table': [
    strong(6, 26),
    ...[12, 18, 24, 30, 36, 42].flatMap((y) => [
      line(y, 11),
      line(y, 6, 18),
      line(y, 5, 26),
      line(y + 3, 26, 5, 0.5),
    ]),
  ],
  'annotated-bibliography': [6, 20, 34].flatMap((y) => [
    strong(y, 24),
    line(y + 4, 20, 9),
    line(y + 7, 22, 9),
    line(y + 10, 14, 9),
  ]),
}
