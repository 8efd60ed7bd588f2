/** One piece of work that can wait: does a little and answers whether there is more to do. */
export type IdleWork = () => boolean

/** Longest that a row of pieces may take before the window is given back, in ms. */
const SLICE = 20

/** Longest wait for a moment in which nothing happens, in ms. */
const PATIENCE = 500

const waiting: IdleWork[] = []
/** How many at the head of the queue are parts of the window that are seen. */
let seen = 0
let isAllowed = false
let isScheduled = false

/**
 * Queues work for when the window has nothing to do. What was queued first is finished first. Nothing starts before the
 * first screen is there. Returns the function that takes it back.
 */
export function whenIdle(work: IdleWork): () => void {
  waiting.push(work)
  schedule()
  return () => takeBack(work)
}

/** The same for a part of the window that is seen: before all that only saves time later. */
export function whenFirstScreenIsShown(work: IdleWork): () => void {
  waiting.splice(seen, 0, work)
  seen += 1
  schedule()
  return () => takeBack(work)
}

/** Lets queued work begin: the person sees what they came for. */
function startIdleWork(): void {
  isAllowed = true
  schedule()
}

function takeBack(work: IdleWork): void {
  const at = waiting.indexOf(work)
  if (at < 0) return
  waiting.splice(at, 1)
  if (at < seen) seen -= 1
}

/** Lets queued work begin once the frame that is being made now has been drawn. */
export function startIdleWorkAfterFrame(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(startIdleWork)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function schedule(): void {
  if (!isAllowed || isScheduled || waiting.length === 0) return
  isScheduled = true
  requestIdleCallback(run, { timeout: PATIENCE })
}

function run(): void {
  isScheduled = false
  const end = performance.now() + SLICE
  try {
    while (performance.now() < end) {
      const [work] = waiting
      if (!work) return
      const isSeen = seen > 0
      // While it runs it is in the queue no more: what throws is not tried again.
      takeBack(work)
      if (!work()) continue
      waiting.unshift(work)
      if (isSeen) seen += 1
    }
  } finally {
    schedule()
  }
}
