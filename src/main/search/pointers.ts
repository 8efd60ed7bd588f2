/** Ids by what they point at. */
export class Pointers<Target extends string, From extends string> {
  readonly #byTarget = new Map<Target, From[]>()

  /** What points at it, in no order. */
  at(target: Target): readonly From[] {
    return this.#byTarget.get(target) ?? NONE
  }

  add(target: Target, from: From): void {
    const all = this.#byTarget.get(target)
    if (all) all.push(from)
    else this.#byTarget.set(target, [from])
  }

  remove(target: Target, from: From): void {
    const all = this.#byTarget.get(target)
    const index = all?.indexOf(from) ?? -1
    if (!all || index < 0) return
    if (all.length === 1) this.#byTarget.delete(target)
    else all.splice(index, 1)
  }
}

const NONE: readonly never[] = []
