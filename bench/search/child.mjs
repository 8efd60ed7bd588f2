// The process that is measured. It does nothing but one run, which it is sent and whose figures it sends back.
import { makeCorpus } from './corpus.mjs'
import { measure } from './measure.mjs'
import { miniSearch } from './subjects/minisearch.mjs'
import { postil } from './subjects/postil.mjs'

/** @typedef {import('./corpus.mjs').Size & { subject: string, questions: number, only: string | undefined }} Order */

process.once('message', (message) => {
  const order = /** @type {Order} */ (message)
  const subject = [postil, miniSearch].find(({ name }) => name === order.subject)
  if (!subject) throw new Error(`there is no subject ${order.subject}`)
  process.send?.(measure(subject, makeCorpus(order), order), () => process.disconnect())
})
