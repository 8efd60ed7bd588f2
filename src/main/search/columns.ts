/** A longer array that begins with the same numbers and reaches to a slot. */
export function grown(numbers: Uint32Array<ArrayBuffer>, slot: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(slot + 1, 2 * numbers.length))
  longer.set(numbers)
  return longer
}

/** A name or none for each slot, kept as small numbers. */
export class NameColumn {
  readonly #numbers = new Map<string, number>()
  #bySlot = new Uint32Array(1024)

  set(slot: number, name: string | null): void {
    if (slot >= this.#bySlot.length) this.#bySlot = grown(this.#bySlot, slot)
    this.#bySlot[slot] = name === null ? 0 : this.#numberOf(name)
  }

  /** A test whether a slot's name is one of these. */
  isIn(names: ReadonlySet<string>): (slot: number) => boolean {
    const wanted = new Uint8Array(this.#numbers.size + names.size + 1)
    for (const name of names) wanted[this.#numberOf(name)] = 1
    // Looked up anew each time: the test may be what makes the column grow.
    return (slot) => wanted[this.#bySlot[slot] ?? 0] === 1
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    this.#numbers.set(name, number)
    return number
  }
}
