/** A place in the document from which something was taken out. */
export interface Gap {
  readonly parent: Element
  readonly previous: Node | null
  readonly next: Node | null
}

const CONTROLS = 'a[href], button, input, textarea, select, [tabindex]'

/** Within these one is still at the same thing. */
const BOUNDS = 'section, aside, nav, main, header, [role=dialog], [role=alertdialog]'

/** Whether Tab would stop there now. */
export function isTabStop(one: HTMLElement): boolean {
  if (!one.isConnected || one.tabIndex < 0 || one.matches(':disabled')) return false
  if (one.closest('[inert], [aria-hidden=true]')) return false
  if (!one.checkVisibility({ visibilityProperty: true })) return false
  // Of a group of radios, Tab stops at the one that is chosen.
  const isRadio = one instanceof HTMLInputElement && one.type === 'radio'
  return !isRadio || one.checked || !one.closest('[role=radiogroup]')?.querySelector('input:checked')
}

/**
 * The control nearest to a gap: the same one as was lost, in the item that moved up into the gap or in the one before
 * it; else whatever comes next or came before within the same part of the window.
 */
export function neighbourOf(gap: Gap, lost: HTMLElement): HTMLElement | null {
  if (!gap.parent.isConnected || !gap.parent.closest(BOUNDS)) return null
  const after = stopsFrom(follower(gap), 'nextSibling')
  const before = stopsFrom(gap.previous, 'previousSibling')
  const same = mostAlike(after, lost) ?? mostAlike(before, lost)
  if (same) return same
  if (after[0] ?? before[0]) return after[0] ?? before[0] ?? null
  for (let level: Element | null = gap.parent; level && !level.matches(BOUNDS); level = level.parentElement) {
    const found =
      stopsFrom(level.nextSibling, 'nextSibling')[0] ?? stopsFrom(level.previousSibling, 'previousSibling')[0]
    if (found) return found
  }
  return null
}

/** What stands there now: something else may have been put in since. */
function follower({ parent, previous, next }: Gap): Node | null {
  if (previous?.parentNode === parent) return previous.nextSibling
  return next?.parentNode === parent ? next : parent.firstChild
}

/** Tab stops from a node on, those of the nearest node that has some. */
function stopsFrom(from: Node | null, step: 'nextSibling' | 'previousSibling'): readonly HTMLElement[] {
  for (let node = from; node; node = node[step]) {
    if (!(node instanceof HTMLElement)) continue
    const stops = [node, ...node.querySelectorAll<HTMLElement>(CONTROLS)].filter(isTabStop)
    if (stops.length > 0) return stops
  }
  return []
}

/** The control that looks like another and whose name begins like its name; null when none looks like it. */
function mostAlike(stops: readonly HTMLElement[], lost: HTMLElement): HTMLElement | null {
  const alike = stops.filter(({ tagName, className }) => {
    return tagName === lost.tagName && className === lost.className
  })
  const name = nameOf(lost)
  const [best] = alike.sort((a, b) => commonStart(nameOf(b), name) - commonStart(nameOf(a), name))
  return best ?? null
}

const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.textContent

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
