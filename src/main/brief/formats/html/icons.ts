import type { Certainty } from '../../../../shared/claim/certainty'
import type { Strength } from '../../../../shared/claim/relation'
import type { Standing } from '../../../../shared/claim/standing'
import { markup, type Markup } from './markup'

/* Drawn in the colour of the text around them, and silent: words beside them say the same. */

const STANDING_SHAPES: Readonly<Record<Standing, Markup>> = {
  supported: markup`<circle cx="5" cy="5" r="4.2" />`,
  'single-source': markup`<circle
      cx="5"
      cy="5"
      r="3.7"
      fill="none"
      stroke="currentColor"
      stroke-width="1.1"
    /><path d="M5 1.3a3.7 3.7 0 0 0 0 7.4z" />`,
  contested: markup`<path d="M5 .8 9.4 8.9H.6z" />`,
  refuted: markup`<path
    d="m1.7 1.7 6.6 6.6m0-6.6-6.6 6.6"
    fill="none"
    stroke="currentColor"
    stroke-width="2.1"
    stroke-linecap="round"
  />`,
  unsupported: markup`<circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" stroke-width="1.4" />`,
}

/** The shape of a standing. Each is its own, so that it tells them apart without colour. */
export function standingIcon(standing: Standing): Markup {
  return markup`<svg class="icon" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
    ${STANDING_SHAPES[standing]}
  </svg>`
}

const CERTAINTY_STEPS: Readonly<Record<Certainty, number>> = { high: 4, moderate: 3, low: 2, 'very-low': 1 }

/** GRADE’s four circles, as many filled as the rating says. */
export function certaintyIcon(certainty: Certainty): Markup {
  const dots = [0, 1, 2, 3].map((step) =>
    step < CERTAINTY_STEPS[certainty]
      ? markup`<circle cx="${5 + step * 11}" cy="5" r="4.2" />`
      : markup`<circle
          cx="${5 + step * 11}"
          cy="5"
          r="3.7"
          fill="none"
          stroke="currentColor"
          stroke-width="1.1"
        />`,
  )
  return markup`<svg class="icon dots" viewBox="0 0 43 10" aria-hidden="true" focusable="false">${dots}</svg>`
}

const STRENGTH_STEPS: Readonly<Record<Strength, number>> = { strong: 3, moderate: 2, weak: 1 }

/** Three rising bars, as many filled as the evidence is strong. */
export function strengthIcon(strength: Strength): Markup {
  const bars = [0, 1, 2].map((step) => {
    const height = 4 + step * 3
    return step < STRENGTH_STEPS[strength]
      ? markup`<rect x="${step * 5}" y="${11 - height}" width="3.6" height="${height}" />`
      : markup`<rect
          x="${step * 5 + 0.5}"
          y="${11.5 - height}"
          width="2.6"
          height="${height - 1}"
          fill="none"
          stroke="currentColor"
          stroke-width=".9"
        />`
  })
  return markup`<svg class="icon bars" viewBox="0 0 14 11" aria-hidden="true" focusable="false">${bars}</svg>`
}
