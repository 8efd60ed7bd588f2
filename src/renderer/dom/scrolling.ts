import { characterBox } from './geometry'
import type { Surface } from './surface'

/** Most measurements on the way; each lays out more of what was only estimated, three are usual. */
const MAX_CORRECTIONS = 20

/** Farthest distance, in viewports, that is worth watching go by. */
const SMOOTH_WITHIN = 1.5

/** Longest wait for a smooth scroll, in ms, in case the browser never says that it ended. */
const SMOOTH_TIMEOUT = 900

/**
 * Takes a surface to an offset. Text far from the screen has estimated heights, so it measures again after each step
 * until the offset stays where it should be. The person's own scrolling ends it at once.
 */
export class Scrolling {
  private current: symbol | null = null

  constructor(private readonly surface: Surface) {}

  /** True while a scroll of ours is under way. */
  get isBusy(): boolean {
    return this.current !== null
  }

  /** Stops correcting, because the person scrolls. */
  cancel(): void {
    this.current = null
  }

  /**
   * Brings the offset to `fraction` of the viewport's height (0 is the top). `smooth` allows an animation when the way
   * is short. Answers whether it arrived; false when it was cancelled.
   */
  async goTo(offset: number, fraction: number, smooth: boolean): Promise<boolean> {
    return this.settle(() => this.distance(offset, fraction), smooth)
  }

  /** Brings the offset back to a height in pixels below the top of the viewport, as `place` remembered it. */
  async restore(offset: number, below: number): Promise<boolean> {
    return this.settle(() => this.distance(offset, 0) - below, false)
  }

  private async settle(distanceLeft: () => number, smooth: boolean): Promise<boolean> {
    const { scroller } = this.surface
    const mine = Symbol('scroll')
    this.current = mine
    const first = distanceLeft()
    if (smooth && Math.abs(first) > 1 && Math.abs(first) < scroller.clientHeight * SMOOTH_WITHIN) {
      await smoothly(scroller, first)
    }
    let steady = 0
    for (let step = 0; step < MAX_CORRECTIONS && steady < 2; step += 1) {
      if (this.current !== mine) return false
      const before = scroller.scrollTop
      const left = distanceLeft()
      if (Math.abs(left) >= 1) scroller.scrollTop = before + left
      // At either end of the text the scroller cannot follow; that is as near as it gets.
      steady = Math.abs(scroller.scrollTop - before) < 1 ? steady + 1 : 0
      await frame()
    }
    if (this.current !== mine) return false
    this.current = null
    return true
  }

  private distance(offset: number, fraction: number): number {
    const { scroller } = this.surface
    const box = characterBox(this.surface, offset)
    if (!box) return 0
    return box.top - scroller.getBoundingClientRect().top - scroller.clientHeight * fraction
  }
}

function smoothly(scroller: HTMLElement, distance: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      scroller.removeEventListener('scrollend', finish)
      resolve()
    }
    const timer = setTimeout(finish, SMOOTH_TIMEOUT)
    scroller.addEventListener('scrollend', finish)
    scroller.scrollBy({ top: distance, behavior: 'smooth' })
  })
}

/** The next frame; soon even in a window that is not drawn. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
