/** Elements that are in the document but empty, with what fills each. */
const fillers = new WeakMap<Element, (element: HTMLElement) => void>()

/** Leaves an element empty until `fill` is called with it, by whoever needs its content first. */
export function leavePending(element: HTMLElement, fill: (element: HTMLElement) => void): void {
  fillers.set(element, fill)
}

/** Fills an element if it was left empty. */
export function fillPending(element: HTMLElement | undefined): void {
  const fill = element && fillers.get(element)
  if (!fill) return
  fillers.delete(element)
  fill(element)
}
