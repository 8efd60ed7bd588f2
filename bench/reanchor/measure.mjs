import { madeFor } from './cells.mjs'
import { verdictOn } from './judge.mjs'
import { SUBJECTS } from './subjects.mjs'

/**
 * @typedef {import('./cells.mjs').Cell} Cell
 * @typedef {import('./cells.mjs').Size} Size
 * @typedef {Cell & Size & { subject: string }} Order
 * @typedef {Record<import('./judge.mjs').Verdict, number>} Verdicts
 *
 * What came of one cell: `sure` counts the verdicts on places taken for certain and on passages not found, `asked` those on
 * places shown to a person; `there` is the number of passages of which something is left; `cpu` in ms, all together.
 * @typedef {Order & { length: number, there: number, sure: Verdicts, asked: Verdicts, cpu: number }} Measured
 */

/** @returns {Verdicts} */
const none = () => ({ right: 0, part: 0, wrong: 0, none: 0, gone: 0, twin: 0 })

/** @param {Order} order @returns {Measured} */
export function measure(order) {
  const subject = SUBJECTS[order.subject]
  if (!subject) throw new Error(`there is no subject ${order.subject}`)
  const { before, after, passages } = madeFor(order, order)
  const start = process.cpuUsage()
  const follow = subject(before, after)
  const answers = passages.map(({ passage }) => follow(passage))
  const { user, system } = process.cpuUsage(start)
  const [sure, asked] = [none(), none()]
  passages.forEach(({ passage, truth }, index) => {
    const answer = answers[index] ?? null
    const verdict = verdictOn(answer?.range ?? null, truth, { before, passage, after })
    ;(answer && !answer.isSure ? asked : sure)[verdict] += 1
  })
  const there = passages.filter(({ truth }) => truth !== null).length
  return { ...order, length: before.length, there, sure, asked, cpu: (user + system) / 1000 }
}
