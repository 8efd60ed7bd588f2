// The process that is measured. It does nothing but one cell with one subject, which it is sent and whose figures it sends back.
import { measure } from './measure.mjs'

process.once('message', (message) => {
  process.send?.(measure(/** @type {import('./measure.mjs').Order} */ (message)), () => process.disconnect())
})
