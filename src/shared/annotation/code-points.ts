/** Turns offsets counted in code points, as W3C does, into UTF-16 units of one text and back. The text is read once. */
export class CodePoints {
  /** For each character of two units, how many code points stand before it. */
  readonly #wide: number[] = []

  constructor(readonly text: string) {
    for (let unit = 0; unit < text.length; unit += 1) {
      if ((text.charCodeAt(unit) & 0xfc00) !== 0xd800) continue
      this.#wide.push(unit - this.#wide.length)
      unit += 1
    }
  }

  /** The offset in UTF-16 units before which `points` code points stand; beyond the text it counts on. */
  unitsOf(points: number): number {
    let low = 0
    let high = this.#wide.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#wide[middle] ?? 0) < points) low = middle + 1
      else high = middle
    }
    return points + low
  }

  /** How many code points stand before an offset in UTF-16 units; one within a character is as the character's start. */
  pointsOf(units: number): number {
    let low = 0
    let high = this.#wide.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#wide[middle] ?? 0) + middle < units) low = middle + 1
      else high = middle
    }
    return units - low
  }
}
