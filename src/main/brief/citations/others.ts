import type { CslItem, CslName } from '../../../shared/document/csl-item'
import { OTHERS } from '../../../shared/document/names'
import type { Run } from './output-format'

/*
 * CSL knows lists that a style shortens, not lists that came shortened: "Okafor, Ada and others". Such a list ends with
 * a name of ours, which counts as a name where the style counts, and which is put into the style's words afterwards.
 */

/** No source has this in it: letters of private use. A style treats it as a name in Latin script. */
const STAND_IN = 'Zz\uE0E0others\uE0E0'

/** How a style and a language say that there are more names. */
export interface OthersWords {
  /** "et al." */
  readonly term: string
  readonly isItalic: boolean
  /** What joins the last name to those before it: "and", "&". */
  readonly joints: readonly string[]
}

/** An item whose shortened lists of names end with the stand-in. */
export function withStandIn(item: CslItem): CslItem {
  const fields = Object.entries(item).map(([field, value]) => [
    field,
    typeof value === 'object' && 'length' in value ? value.map(standIn) : value,
  ])
  return Object.fromEntries(fields) as CslItem
}

// As a person's: styles join the names of institutions in other ways.
const standIn = (name: CslName): CslName => (name.literal === OTHERS ? { family: STAND_IN } : name)

/** What citeproc wrote, with the words for others where the stand-in is. */
export function withOthers(runs: readonly Run[], words: OthersWords): Run[] {
  const index = runs.findIndex(({ text }) => text.includes(STAND_IN))
  const run = runs[index]
  if (!run) return [...runs]
  const at = run.text.indexOf(STAND_IN)
  const before = { ...run, text: unjoined(run.text.slice(0, at), words.joints) }
  const term: Run = { ...run, text: words.term, ...(words.isItalic ? { italic: true } : {}) }
  const rest = [{ ...run, text: run.text.slice(at + STAND_IN.length) }, ...runs.slice(index + 1)].filter(
    ({ text }) => text !== '',
  )
  const [next, ...last] = rest
  const isDoubled = next?.text.startsWith('.') === true && words.term.endsWith('.')
  const after = isDoubled ? [{ ...next, text: next.text.slice(1) }, ...last] : rest
  const whole = [...runs.slice(0, index), before, term, ...withOthers(after, words)]
  return merged(whole.filter(({ text }) => text !== ''))
}

/** "Okafor, A., & " becomes "Okafor, A., ": the words for others need no "and" before them. */
function unjoined(text: string, joints: readonly string[]): string {
  const start = text.trimEnd()
  const joint = [...joints, '…'].find((word) => start.endsWith(` ${word}`))
  const names = joint === undefined ? start : start.slice(0, -joint.length).trimEnd()
  return names === '' ? '' : `${names} `
}

function merged(runs: readonly Run[]): Run[] {
  const list: Run[] = []
  for (const run of runs) {
    const last = list.at(-1)
    const look = (each: Run) => JSON.stringify({ ...each, text: '' })
    if (last && look(last) === look(run)) list[list.length - 1] = { ...last, text: last.text + run.text }
    else list.push(run)
  }
  return list
}
