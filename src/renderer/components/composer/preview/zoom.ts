import type { Zoom } from '../../../state/brief-view'

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4]

/** What the list of sizes offers. */
export const ZOOMS: readonly Zoom[] = ['fit', 0.5, 0.75, 1, 1.25, 1.5, 2]

/** "Fit width", "100 %". */
export function zoomWords(zoom: Zoom): string {
  return zoom === 'fit' ? 'Fit width' : `${Math.round(zoom * 100)} %`
}

/** The next larger or smaller size than what is shown, as a part of the size on paper; the last one at either end. */
export function nextZoom(shown: number, way: 1 | -1): number {
  // Sizes that differ by less than a hundredth look the same.
  const found =
    way > 0 ? STEPS.find((step) => step > shown + 0.01) : STEPS.findLast((step) => step < shown - 0.01)
  return found ?? (way > 0 ? 4 : 0.25)
}
