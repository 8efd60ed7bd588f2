import { randomFrom } from '../tools/random.mjs'
import { queryClasses } from './queries.mjs'

/** @typedef {import('./corpus.mjs').Corpus} Corpus */
/** @typedef {import('./subjects/subject.mjs').Subject} Subject */

/**
 * One run of one subject: CPU in ms of the whole process, memory in MB.
 * @typedef {{
 *   subject: string, entries: number, build: number, heapMb: number, updates: number[],
 *   answers: { way: string, name: string, cpu: number[], found: number }[],
 * }} Run
 *   updates: for each claim; answers: `cpu` for each question, `found` the mean number of entries
 */

const UPDATES = 60
/** Questions of each class that are asked before anything is measured, so that the code is compiled. */
const WARM_UP = 10

/**
 * @param {Subject} subject
 * @param {Corpus} corpus
 * @param {{ questions: number, only: string | undefined }} options
 * @returns {Run}
 */
export function measure({ name, ways, prepare }, corpus, { questions, only }) {
  const prepared = prepare(corpus)
  const classes = queryClasses(corpus, questions).filter(
    (one) => only === undefined || one.name.includes(only.toLowerCase()),
  )
  if (classes.length === 0) throw new Error(`no class of questions has “${only}” in its name`)
  const heapBefore = heapMb()
  const { result: index, cpu: build } = cpuOf(() => prepared.build())
  const heap = heapMb() - heapBefore
  /** @type {Run['answers']} */
  const answers = []
  for (const way of ways) {
    for (const { questions } of classes) {
      for (const question of questions.slice(0, WARM_UP)) index.ask(way, question)?.()
    }
  }
  for (const { name, questions, afterChange } of classes) {
    for (const way of ways) {
      collectGarbage()
      const asked = questions.flatMap((question, at) => {
        const answer = index.ask(way, question)
        if (!answer) return []
        if (afterChange) index.changeEvidence(at)
        return [cpuOf(answer)]
      })
      if (asked.length === 0) continue
      const found = asked.reduce((sum, { result }) => sum + result, 0) / asked.length
      answers.push({ way, name, cpu: asked.map(({ cpu }) => cpu), found })
    }
  }
  const random = randomFrom(UPDATES)
  collectGarbage()
  const updates = Array.from({ length: UPDATES }, (_, at) => {
    const words = Array.from({ length: 16 }, () => corpus.vocabulary.draw(random))
    return cpuOf(index.changeClaim(at, words.join(' '))).cpu
  })
  return { subject: name, entries: index.entries, build, heapMb: heap, updates, answers }
}

/**
 * CPU in ms that this process uses while something is done: its code, compiling it and collecting its garbage.
 * @template Result
 * @param {() => Result} act
 */
function cpuOf(act) {
  const before = process.cpuUsage()
  const result = act()
  const { user, system } = process.cpuUsage(before)
  return { result, cpu: (user + system) / 1000 }
}

function heapMb() {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function collectGarbage() {
  if (!globalThis.gc) throw new Error('memory can only be measured under --expose-gc')
  globalThis.gc()
}
