import type { BriefModel } from '../../../../shared/brief/model'
import { unwritable } from './plain-text'

/** What no file of words can hold. */
export function lossWarnings(model: BriefModel): string[] {
  let count = 0
  JSON.stringify(model, (_key, value: unknown) => {
    if (typeof value === 'string') count += unwritable(value)
    return value
  })
  if (count === 0) return []
  const what =
    count === 1
      ? 'One control character or broken character was'
      : `${String(count)} control characters or broken characters were`
  return [`${what} left out or replaced, because this format cannot hold such characters.`]
}
