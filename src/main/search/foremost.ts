/** Keeps the first few of the items it is offered, in a heap whose root is the last of them. */
export class Foremost<Item> {
  readonly #limit: number
  readonly #compare: (a: Item, b: Item) => number
  readonly #heap: Item[] = []

  constructor(limit: number, compare: (a: Item, b: Item) => number) {
    this.#limit = limit
    this.#compare = compare
  }

  /** The item that the next better one drives out; undefined while there is room. */
  get last(): Item | undefined {
    return this.#heap.length < this.#limit ? undefined : this.#heap[0]
  }

  offer(item: Item): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push(item)
      this.#rise(heap.length - 1)
      return
    }
    const [root] = heap
    if (root === undefined || this.#compare(item, root) >= 0) return
    heap[0] = item
    this.#sink()
  }

  /** What was kept, in order. */
  sorted(): Item[] {
    return [...this.#heap].sort(this.#compare)
  }

  #rise(from: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isAfter(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const later = this.#isAfter(left + 1, left) ? left + 1 : left
      if (!this.#isAfter(later, at)) return
      this.#swap(at, later)
      at = later
    }
  }

  /** Whether the item at one index comes after that at another; false when there is none. */
  #isAfter(index: number, other: number): boolean {
    const item = this.#heap[index]
    const than = this.#heap[other]
    return item !== undefined && than !== undefined && this.#compare(item, than) > 0
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap
    const [atA, atB] = [heap[a], heap[b]]
    if (atA === undefined || atB === undefined) return
    heap[a] = atB
    heap[b] = atA
  }
}
