/** Longest wait for an element that is about to be shown, in ms. */
const PATIENCE = 1000

/** Gives the focus to an element that the next renders bring, and shows it. */
export function focusSoon(find: () => HTMLElement | null): void {
  const until = performance.now() + PATIENCE
  const look = () => {
    const element = find()
    if (element) {
      element.focus({ preventScroll: true })
      element.scrollIntoView({ block: 'nearest' })
    } else if (performance.now() < until) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
