/** How long a field may take to have the focus once its change was saved, in milliseconds. */
const PATIENCE_MS = 1000

let under = 0
let until = -1

/**
 * A field to type in comes once a change is saved, as after the keys for a note or a claim. Letters that are typed
 * meanwhile are meant for it: taken for commands they would make things nobody asked for.
 */
export async function expectField<T>(change: Promise<T>): Promise<T> {
  under += 1
  try {
    const answer = await change
    if (answer) until = performance.now() + PATIENCE_MS
    return answer
  } finally {
    under -= 1
  }
}

/** Whether a key is a letter for a field that has not got the focus yet. */
export function isForExpectedField(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): boolean {
  if (under === 0 && performance.now() > until) return false
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** The field is there, or nobody waits for it any more. */
export function fieldIsThere(): void {
  until = -1
}
