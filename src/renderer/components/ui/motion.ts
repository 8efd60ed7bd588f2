/** Whether the person asked for no movement. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** How to scroll to something. */
export function scrollBehavior(): ScrollBehavior {
  return isStill() ? 'auto' : 'smooth'
}
