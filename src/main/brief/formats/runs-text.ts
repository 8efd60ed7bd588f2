import type { Run } from '../citations/output-format'

/** A citation as plain words. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
