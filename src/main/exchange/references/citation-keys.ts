import { shortName } from '../../../shared/document/names'
import type { Bibliography } from '../../../shared/document/source-document'

/** What BibTeX, BibLaTeX and pandoc all take as a key. */
const KEY = /^[^\s,{}()="#%'\\~@|]+$/
const STOP_WORDS = new Set(
  'a an and at by das de der des die du ein eine el en for from how il in is la las le les los of on or the to un une und was what with'.split(
    ' ',
  ),
)

/**
 * What each source is cited by: its own key, else "okafor2021shade". Of several with one key the first keeps it and the
 * others get a letter, in the order given, so that a list that grows at its end keeps its keys.
 */
export function citationKeys(sources: readonly Bibliography[]): string[] {
  const taken = new Set(sources.map(({ key }) => key.toLowerCase()).filter((key) => KEY.test(key)))
  const used = new Set<string>()
  // How far the letters of a key went: a thousand sources of one name must not each try them all.
  const last = new Map<string, number>()
  return sources.map((source) => {
    const isOwn = KEY.test(source.key)
    const wanted = isOwn ? source.key : madeKey(source)
    const isFree = (key: string) =>
      !used.has(key.toLowerCase()) && ((isOwn && key === wanted) || !taken.has(key.toLowerCase()))
    let key = wanted
    let index = last.get(wanted.toLowerCase()) ?? 0
    while (!isFree(key)) key = `${wanted}${letters((index += 1))}`
    last.set(wanted.toLowerCase(), index)
    used.add(key.toLowerCase())
    return key
  })
}

function madeKey({ authors, editors, year, issued, title }: Bibliography): string {
  const [first = ''] = authors.length > 0 ? authors : editors
  const name = first === '' ? '' : plain(shortName(first)).slice(0, 40)
  const date = /\d{4}/.exec(issued || year)?.[0] ?? ''
  const word =
    title
      .split(/[\s–—:/-]+/)
      .map(plain)
      .find((each) => each.length > 1 && !STOP_WORDS.has(each)) ?? ''
  return `${name}${date}${word.slice(0, 40)}` || 'source'
}

/** Letters and digits of a name in ASCII where they have such: "Muñoz" is "munoz". Other scripts stay as they are. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/ø/gi, 'o')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** 1 is "b", 25 is "z", 26 is "ba": the first of a kind has none. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letters(Math.floor(index / 26)) + letter
}
