/** The text size that sizes in pixels are meant for. */
const USUAL = 16

/** How much larger than usual the person has text, by the settings of the browser or the system. */
export function textScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL
}
