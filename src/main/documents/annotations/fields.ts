import { canonicalText } from '../../../shared/document/canonical'

/** A JSON object of a file: what its fields hold is not known. */
export type Fields = Readonly<Record<string, unknown>>

/** The value as a JSON object; null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

/** An own field. JSON may have one called `__proto__`, and an object has others that no file wrote. */
export function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** A text as Postil counts it: line ends as LF, and well-formed. Empty for anything but a string. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? canonicalText(value) : ''
}

/** One value or a list of them, as a list: JSON-LD writes both. Nothing is an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[]
  return value === undefined || value === null ? [] : [value]
}

/** The start of a text that fits, without half a character at its end. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = (text.charCodeAt(length - 1) & 0xfc00) === 0xd800 ? length - 1 : length
  return text.slice(0, end)
}

/** The end of a text that fits. */
export function cutStart(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.length - length
  return text.slice((text.charCodeAt(start) & 0xfc00) === 0xdc00 ? start + 1 : start)
}

/** An offset of a file; null when it is none. */
export function offsetOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}
