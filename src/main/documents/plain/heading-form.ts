import { hasColumns, isClosed, isEastAsian, isRule, isShort, startsLowerCase } from './line-facts'
import { startsListItem } from './list-marker'

/** A line that reads like a heading. Whether it is one depends on the lines around it. */
export interface HeadingForm {
  readonly level: number
  /** Numbered, in capitals, a chapter, or a customary section name: a heading even in company that speaks against it. */
  readonly strong: boolean
  /** How deep its number is ("2.1" is 2); 0 without a number. */
  readonly numberDepth: number
}

const CHAPTER =
  /^(?:chapter|part|section|book|appendix|annex|act|scene|volume|lecture|lesson|unit|kapitel|teil|abschnitt|chapitre|partie|capítulo|parte|capitolo)\s+(?:\d{1,3}|[ivxlc]{1,7}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[\s.:–—-]|$)/iu
const EAST_ASIAN_CHAPTER =
  /^第\s*[0-9０-９一二三四五六七八九十百千〇零两]{1,6}\s*[章节節回部篇卷編编課课講讲]/u
const EAST_ASIAN_NUMBER = /^[一二三四五六七八九十]{1,3}[、．.]\s*\S/u
const EAST_ASIAN_SUBNUMBER = /^[（(][一二三四五六七八九十]{1,3}[)）]\s*\S/u
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,5})(\.?)\s+(?=[^\p{Ll}\s])/u
const ROMAN = /^[IVXL]{1,6}\.\s+(?=\p{Lu})/u
const CUSTOMARY =
  /^(?:abstract|summary|introduction|background|preface|foreword|prologue|epilogue|contents|methods?|materials and methods|results|findings|discussion|results and discussion|limitations|conclusions?|acknowledge?ments|references|bibliography|notes|glossary|摘要|引言|绪论|前言|方法|结果|讨论|结论|参考文献|致谢|はじめに|序論|結論|考察)$/iu

const FIELD = /^[\p{L}\p{N} .'’-]{1,24}[:：]\s*\S/u // "To: all", "Date: 3 May"
const NOT_A_HEADING: readonly RegExp[] = [
  /^(?:dear|hi|hello|sehr geehrte[rs]?|liebe[rs]?|cher|chère|estimad[oa])\b/iu, // salutations
  /^(?:by|von|par|por)\s/iu, // by-lines
  /^(?:table|figure|fig\.?|box|plate|tabelle|abbildung|表|图|図)\s*\d/iu, // captions
  /^(?:https?:\/\/|www\.|\S+@\S+$)/iu, // addresses
  /^\p{N}[\p{N}\s.,:/-]*$/u, // numbers, dates and times
]

/**
 * Reads a line as a heading, by itself: short (see `isShort`), with a letter in it, not ending in . ! ? : ; , … a dash
 * or their East Asian forms, not starting in lower case, not a list item, a salutation, a by-line, a caption, a field
 * ("Date: …"), an address or a line in columns. Level 1, or the depth of its number ("2.1 Methods" is 2). A chapter
 * line may hold a colon and end in a full stop. Null when it does not read like one.
 */
export function headingForm(text: string): HeadingForm | null {
  if (!isShort(text) || isRule(text) || !/\p{L}/u.test(text)) return null
  const chapter = (CHAPTER.exec(text) ?? EAST_ASIAN_CHAPTER.exec(text))?.[0]
  if (chapter !== undefined) {
    const rest = text.slice(chapter.length).trimStart()
    // "Part two of the trial was stopped." is a sentence; "CHAPTER II." is not.
    const sentence = startsLowerCase(rest) || (isClosed(text) && rest.length > 1)
    return sentence || hasColumns(text) ? null : { level: 1, strong: true, numberDepth: 0 }
  }
  if (isClosed(text)) return null
  const number = numberOf(text)
  const words = text.slice(number?.length ?? 0)
  if (hasColumns(words) || startsLowerCase(words) || !/^["'‘“«(（「『《\p{L}\p{N}§¿¡]/u.test(words))
    return null
  if (!number && startsListItem(text)) return null
  if (NOT_A_HEADING.some((pattern) => pattern.test(words))) return null
  if (!number && FIELD.test(words)) return null
  if (number) return { level: Math.min(6, number.depth), strong: number.strong, numberDepth: number.depth }
  return { level: 1, strong: CUSTOMARY.test(words) || isCapitals(words), numberDepth: 0 }
}

function numberOf(text: string): { length: number; depth: number; strong: boolean } | null {
  const arabic = NUMBERED.exec(text)
  if (arabic) {
    const [whole, digits = '', dot] = arabic
    const depth = digits.split('.').length
    // "3 Methods" may be a heading, but so may "12 Main Street" be none.
    return { length: whole.length, depth, strong: depth > 1 || dot === '.' }
  }
  const roman = ROMAN.exec(text)
  if (roman) return { length: roman[0].length, depth: 1, strong: true }
  if (isEastAsian(text)) {
    if (EAST_ASIAN_NUMBER.test(text)) return { length: 0, depth: 1, strong: true }
    if (EAST_ASIAN_SUBNUMBER.test(text)) return { length: 0, depth: 2, strong: true }
  }
  return null
}

function isCapitals(text: string): boolean {
  const cased = text.match(/[\p{Lu}\p{Ll}]/gu) ?? []
  return cased.length >= 4 && cased.every((letter) => /\p{Lu}/u.test(letter))
}
