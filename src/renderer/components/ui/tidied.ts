import { dateFields } from '../../../shared/document/source-dates'
import type { Bibliography } from '../../../shared/document/source-document'

/** A bibliography as it is saved: its texts trimmed, its lists without empty lines. */
export function tidied(bibliography: Bibliography): Bibliography {
  const entries = Object.entries(bibliography).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : linesOf(value.join('\n')),
  ])
  const trimmed = Object.fromEntries(entries) as Bibliography
  return { ...trimmed, ...dateFields(trimmed.issued || trimmed.year) }
}

/** Lines that hold something, trimmed. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, 500)
}
