import { romanValue } from './printed-number'

/** The sign in front of a list item. */
export interface LineMarker {
  readonly text: string
  /** What one list's signs have in common: "•", or "1." for any number with a full stop. */
  readonly style: string
  /** The value of a number or letter; null for bullets. */
  readonly value: number | null
}

const BULLET = /^([•◦▪▫■□●○‣⁃∙·➢✓☑❖❑➤►▶◆◇★*–-])\s+(?=\S)/
const NUMBERED = /^(\(?)(\d{1,3}|[a-z]|[ivxlc]{1,6}|[A-Z](?=\)))([.)])\s+(?=\S)/
const BRACKETED = /^\[(\d{1,4})\]\s+(?=\S)/

/** The list sign a line starts with, null for none. Whether it is a list is for its neighbours to tell. */
export function lineMarker(text: string): LineMarker | null {
  const bullet = BULLET.exec(text)?.[1]
  if (bullet !== undefined) return { text: bullet, style: bullet, value: null }
  const bracketed = BRACKETED.exec(text)?.[1]
  if (bracketed !== undefined) return { text: `[${bracketed}]`, style: '[1]', value: Number(bracketed) }
  const [, open = '', word = '', close = ''] = NUMBERED.exec(text) ?? []
  if (word === '') return null
  const sign = `${open}${word}${close}`
  if (/^\d+$/.test(word)) return { text: sign, style: `${open}1${close}`, value: Number(word) }
  const roman = romanValue(word)
  // "i", "v" and "x" are letters only in lists of letters, which nobody carries that far.
  if (roman !== null && /^[ivx]/.test(word)) return { text: sign, style: `${open}i${close}`, value: roman }
  if (word.length > 1) return null
  return { text: sign, style: `${open}a${close}`, value: word.toLowerCase().charCodeAt(0) - 96 }
}

/** A footnote's sign at the start of its text, and the text after it; null when it starts otherwise. */
export function noteSign(text: string): { sign: string; length: number } | null {
  const match = /^(\d{1,3}|[*∗†‡§¶#]{1,3}|[a-z](?=\s))\s*(?=\p{L}|["“‘(„«]|\d{4}|https?:)/u.exec(text)
  return match?.[1] === undefined ? null : { sign: match[1], length: match[0].length }
}
