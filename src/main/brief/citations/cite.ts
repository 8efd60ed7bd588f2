import type { BriefModel } from '../../../shared/brief/model'
import type { Citation } from './citation'
import { openEngine } from './engine'
import { placeWords, readLocator } from './locator'
import { withOthers, withStandIn } from './others'
import { readRuns, type Run } from './output-format'
import { prepared } from './prepared'
import { remembered } from './remembered'

export interface ListedSource {
  /** 1-based, as evidence refers to it. */
  readonly number: number
  /** What a style that cites by numbers puts before it: "1." or "[1]". */
  readonly margin: readonly Run[]
  readonly body: readonly Run[]
}

/** The sources of a brief, cited in its style. */
export interface CitedSources {
  /** In the order of the style. */
  readonly list: readonly ListedSource[]
  /** The citation of a source, with the place in it. */
  readonly cite: (number: number, locator: string) => Citation
}

/** What of a brief says how its sources are cited. */
type Cited = Pick<BriefModel, 'references' | 'citationStyle' | 'language'>

/** Cites the sources of a brief in its style and language. Depends on nothing but its input and the style files. */
export function citeSources(model: BriefModel, stylesDir: string): CitedSources {
  const { references, citationStyle, language } = model
  let opened: CitedSources | null = citeEachTime({ references, citationStyle, language }, stylesDir)
  const { list } = opened
  const cite = remembered((number, locator) => {
    opened ??= citeEachTime({ references, citationStyle, language }, stylesDir)
    return opened.cite(number, locator)
  })
  for (const { claims } of model.sections)
    for (const { evidence } of claims)
      for (const { referenceNumber, locator } of evidence) cite(referenceNumber, locator)
  // citeproc holds twenty megabytes for a hundred sources. What else is asked for, when a brief has changed, opens it anew.
  opened = null
  return { list, cite }
}

/** The same, with every citation formatted anew. */
export function citeEachTime(
  { references, citationStyle, language }: Cited,
  stylesDir: string,
): CitedSources {
  if (references.length === 0) return { list: [], cite: () => ({ label: '', runs: [] }) }
  const items = new Map(
    references.map(({ item }, index) => [
      idOf(index + 1),
      { ...withStandIn(prepared(item, citationStyle)), id: idOf(index + 1) },
    ]),
  )
  const { engine, others } = openEngine(stylesDir, citationStyle, language, items)
  const read = (output: string) => {
    const { margin, body } = readRuns(output)
    return { margin, body: withOthers(body, others) }
  }
  engine.updateItems([...items.keys()])
  const bibliography = engine.makeBibliography()
  if (bibliography === false) throw new Error(`the style ${citationStyle} has no list of references`)
  const [{ entry_ids: ids }, entries] = bibliography
  const list = entries.map((entry, index): ListedSource => {
    const { margin, body } = read(entry)
    const listed = {
      number: numberOf(ids[index]?.[0] ?? ''),
      margin: trimmed(margin),
      body: ended(trimmed(body)),
    }
    return hasInk(body) ? listed : { ...listed, body: [{ text: references[listed.number - 1]?.label ?? '' }] }
  })
  const isNumeric = list.some(({ margin }) => margin.length > 0)
  return {
    list,
    cite: (number, locator) => {
      const place = readLocator(locator)
      const id = idOf(number)
      const words = references[number - 1]?.label ?? ''
      if (isNumeric) {
        const { body } = read(engine.makeCitationCluster([{ id }]))
        const where = place === null ? locator.trim() : placeWords(engine, place)
        return { label: [words, where].filter(Boolean).join(', '), runs: trimmed(body) }
      }
      const suffix = place === null && locator.trim() !== '' ? { suffix: `, ${locator.trim()}` } : {}
      const { body } = read(engine.makeCitationCluster([{ id, position: 1, ...place, ...suffix }]))
      return { label: '', runs: hasInk(body) ? withoutBrackets(trimmed(body)) : [{ text: words }] }
    },
  }
}

const idOf = (number: number) => `source-${number}`
const numberOf = (id: string) => Number(id.slice('source-'.length))
const hasInk = (runs: readonly Run[]) => runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))

/** An entry whose last part is not known ends with the mark that would have led to it. */
function ended(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  if (!last || !/[;,:]$/.test(last.text)) return [...runs]
  return [...runs.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}.` }]
}

/** Without white space at either end. */
function trimmed(runs: readonly Run[]): Run[] {
  return runs
    .map((run, index) => {
      const start = index === 0 ? run.text.trimStart() : run.text
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start }
    })
    .filter(({ text }) => text !== '')
}

/** A citation stands alone here: without the brackets that set it off within a sentence, or the period of a note. */
function withoutBrackets(runs: readonly Run[]): Run[] {
  const first = runs[0]?.text ?? ''
  const last = runs.at(-1)?.text ?? ''
  if (first.startsWith('(') && last.endsWith(')')) {
    return runs
      .map((run, index) => (index === 0 ? { ...run, text: run.text.slice(1) } : run))
      .map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.slice(0, -1) } : run))
      .filter(({ text }) => text !== '')
  }
  return last.endsWith('.') && !/\b\p{Lu}\.$/u.test(last)
    ? [...runs.slice(0, -1), { ...runs.at(-1), text: last.slice(0, -1) }]
    : [...runs]
}
