import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from '../../scripts/build.mjs'
import { measure } from './measure.mjs'
import { makeNotebook } from './notebook.mjs'
import { board, boardAcross, claimsPane, codebook, matrix } from './places.mjs'
import { panesResult } from './results.mjs'
import { prepareList, preparePostil } from './subjects.mjs'

/** @typedef {import('./results.mjs').Measured} Measured */
/** @typedef {{ place: import('./places.mjs').Place, claims: number, sections: number, adds?: boolean }} Case */

export const about =
  'Scrolling and adding in lists of 10,000 claims and 1,000 tags, beside plain lists of words.'

const TAGS = 1000
const REPETITIONS = 3
const ADDITIONS = { whole: 12, quick: 6 }

/** @param {number} many @returns {Case[]} */
const casesOf = (many) => [
  { place: claimsPane, claims: many, sections: 1, adds: true },
  { place: claimsPane, claims: many, sections: 100 },
  { place: codebook, claims: many, sections: 1 },
  ...[500, many].flatMap((claims) => [
    { place: board, claims, sections: 1 },
    { place: matrix, claims, sections: 1 },
  ]),
  { place: boardAcross, claims: many, sections: 100 },
  { place: matrix, claims: many, sections: 100 },
]

/** One in a section is what 1,000 claims in a hundred come to least. @type {Case[]} */
const QUICK_CASES = casesOf(1000).filter(({ claims, sections }) => claims === 1000 && sections === 1)

/** @param {import('../run.mjs').BenchOptions} options */
export async function run({ quick, only, progress }) {
  if (!(await ensureBuilt())) throw new Error('Postil could not be built')
  const scratch = mkdtempSync(path.join(tmpdir(), 'postil-bench-'))
  /** @type {Measured[]} */
  const measured = []
  /** @type {Map<string, Promise<import('./notebook.mjs').Notebook>>} */
  const notebooks = new Map()
  /** @param {Case} given */
  const notebookOf = ({ claims, sections }) => {
    const name = `${claims}-${sections}`
    const made =
      notebooks.get(name) ?? makeNotebook(path.join(scratch, name), { claims, sections, tags: TAGS })
    notebooks.set(name, made)
    return made
  }
  try {
    const cases = (quick ? QUICK_CASES : casesOf(10_000)).filter((one) => isAsked(only, one))
    for (const given of cases) {
      const { place, claims, sections, adds = false } = given
      const notebook = await notebookOf(given)
      const ways = {
        Postil: () => preparePostil(place, notebook, adds),
        ...(sections === 1 && claims !== 500
          ? {
              'virtual list': () => prepareList(place.peer, notebook, true),
              ...(quick ? {} : { 'whole list': () => prepareList(place.peer, notebook, false) }),
            }
          : {}),
      }
      for (const [subject, prepare] of Object.entries(ways)) {
        if (
          subject !== 'Postil' &&
          measured.some((one) => one.subject === subject && one.peer === place.peer)
        ) {
          continue
        }
        const runs = []
        for (let index = 0; index < (quick ? 1 : REPETITIONS); index += 1) {
          const { subject: list, stop } = await prepare()
          try {
            runs.push(await measure(list, quick ? ADDITIONS.quick : ADDITIONS.whole))
          } finally {
            await stop()
          }
        }
        measured.push({ place: place.name, peer: place.peer, subject, claims, sections, runs })
        const frames = runs.map(({ frame }) => frame.task.toFixed(2)).join(', ')
        progress(`${place.name}, ${claims} in ${sections}, ${subject}: ${frames} ms a frame`)
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return panesResult(measured)
}

/**
 * Whether all the words of `--only`, such as "claims 10000 1", name this place, number of claims and of sections.
 * @param {string | undefined} only
 * @param {Case} given
 */
function isAsked(only, { place, claims, sections }) {
  const names = [...place.name.split(', '), String(claims), String(sections)]
  return (only?.toLowerCase().split(/\s+/) ?? []).every((word) => names.includes(word))
}
