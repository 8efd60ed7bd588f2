import type { Certainty } from '../../../shared/claim/certainty'
import type { Standing } from '../../../shared/claim/standing'
import type { Strength } from '../../../shared/claim/relation'
import type { Pen } from './pen'

/** The shape of a standing, centred on (x, y). Each shape is its own, so it survives black and white. */
export function standingIcon(pen: Pen, standing: Standing, x: number, y: number, r: number, color: string) {
  pen.sketch((doc) => {
    switch (standing) {
      case 'supported':
        doc.circle(x, y, r).fill(color)
        break
      case 'single-source': {
        const ring = r - 0.4
        doc.lineWidth(0.9).circle(x, y, ring).stroke(color)
        doc.rect(x - r, y - r, r, 2 * r).clip()
        doc.circle(x, y, ring).fill(color)
        break
      }
      case 'contested':
        doc
          .moveTo(x, y - r)
          .lineTo(x + r, y + r * 0.8)
          .lineTo(x - r, y + r * 0.8)
          .closePath()
          .fill(color)
        break
      case 'refuted': {
        const d = r * 0.78
        doc.lineWidth(r * 0.46).lineCap('round')
        doc
          .moveTo(x - d, y - d)
          .lineTo(x + d, y + d)
          .moveTo(x + d, y - d)
          .lineTo(x - d, y + d)
          .stroke(color)
        break
      }
      case 'unsupported':
        doc
          .lineWidth(1)
          .circle(x, y, r - 0.5)
          .stroke(color)
    }
  })
}

const CERTAINTY_STEPS: Readonly<Record<Certainty, number>> = { high: 4, moderate: 3, low: 2, 'very-low': 1 }

/** GRADE's four circles, as many filled as the rating says. */
export function certaintyDots(pen: Pen, certainty: Certainty, x: number, y: number, color: string): void {
  const filled = CERTAINTY_STEPS[certainty]
  pen.sketch((doc) => {
    doc.lineWidth(0.8)
    for (let i = 0; i < 4; i++) {
      const at = x + 2.6 + i * 7.2
      if (i < filled) doc.circle(at, y, 2.6).fill(color)
      else doc.circle(at, y, 2.2).stroke(color)
    }
  })
}
/** Space the four circles take, in points. */
export const CERTAINTY_WIDTH = 27

const STRENGTH_STEPS: Readonly<Record<Strength, number>> = { strong: 3, moderate: 2, weak: 1 }

/** Three rising bars standing on `baseline`, as many filled as the evidence is strong. */
export function strengthBars(pen: Pen, strength: Strength, x: number, baseline: number, color: string): void {
  const filled = STRENGTH_STEPS[strength]
  pen.sketch((doc) => {
    doc.lineWidth(0.6)
    for (let i = 0; i < 3; i++) {
      const height = 3 + i * 2
      if (i < filled) doc.rect(x + i * 3.6, baseline - height, 2.5, height).fill(color)
      else doc.rect(x + i * 3.6 + 0.3, baseline - height + 0.3, 1.9, height - 0.6).stroke(color)
    }
  })
}
