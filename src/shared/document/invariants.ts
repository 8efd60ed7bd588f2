import { lastStartingBy } from '../core/search'
import { canonicalText } from './canonical'
import type { Heading } from './sections'
import { hashSchema, type Block, type TextRange, type TextVersion } from './text-version'

/** A damaged text can break every block; nobody reads more than this. */
const MAX_PROBLEMS = 50

/**
 * What is wrong with a text version and its outline, in words; empty when both are sound. Sound means: the text is
 * canonical; blocks hold ink, are sorted, apart and in range, with white space only between them; marks are sorted and
 * each lies in one block; a footnote's sign leads to a footnote; pages are sorted and in range; headings are sorted and each covers exactly one block (any kind: a reader may have made a
 * paragraph a heading); the hash looks like one. Lists at most 50 problems. The hash itself is not recomputed.
 */
export function checkVersion(version: TextVersion, headings: readonly Heading[]): string[] {
  const problems: string[] = []
  if (!hashSchema.safeParse(version.hash).success)
    problems.push('the hash is not a SHA-256 in lower-case hex')
  if (canonicalText(version.text) !== version.text) problems.push('the text is not in canonical form')
  problems.push(...blockProblems(version))
  problems.push(...markProblems(version))
  problems.push(...pageProblems(version))
  problems.push(...headingProblems(version, headings))
  return problems.slice(0, MAX_PROBLEMS)
}

/**
 * What keeps an outline from being the importer's own: its headings and the version's heading blocks must be the same
 * ranges with the same levels. Holds right after an import, not after a reader changed the outline.
 */
export function checkImportedHeadings(version: TextVersion, headings: readonly Heading[]): string[] {
  const lineOf = (level: number | undefined, range: TextRange) => `level ${level ?? 'missing'} ${at(range)}`
  const blocks = version.blocks.filter((block) => block.kind === 'heading')
  const found = new Set(blocks.map((block) => lineOf(block.level, block)))
  const listed = new Set(headings.map((heading) => lineOf(heading.level, heading)))
  return [
    ...[...found].filter((line) => !listed.has(line)).map((line) => `no heading for the block of ${line}`),
    ...[...listed].filter((line) => !found.has(line)).map((line) => `no block for the heading of ${line}`),
  ].slice(0, MAX_PROBLEMS)
}

function blockProblems({ text, blocks }: TextVersion): string[] {
  const problems: string[] = []
  let end = 0
  for (const block of blocks) {
    const name = `${block.kind} ${at(block)}`
    if (block.start < end) problems.push(`${name} starts before the block in front of it ends`)
    else if (hasInk(text, end, block.start))
      problems.push(`there is text outside any block before the ${name}`)
    if (block.end > text.length) problems.push(`${name} ends outside the text`)
    if (!hasInk(text, block.start, block.end)) problems.push(`${name} holds no text`)
    problems.push(...fieldProblems(block).map((problem) => `${name} ${problem}`))
    end = Math.max(end, block.end)
    if (problems.length >= MAX_PROBLEMS) return problems
  }
  if (hasInk(text, end, text.length)) problems.push('there is text outside any block after the last block')
  return problems
}

function fieldProblems(block: Block): string[] {
  const problems: string[] = []
  if ((block.kind === 'heading') !== (block.level !== undefined)) {
    problems.push(block.kind === 'heading' ? 'has no level' : 'has a level but is no heading')
  }
  if (block.depth !== undefined && block.kind !== 'list-item' && block.kind !== 'quote') {
    problems.push('has a depth but is neither a list item nor a quote')
  }
  if (block.marker !== undefined && block.kind !== 'list-item' && block.kind !== 'footnote') {
    problems.push('has a marker but is neither a list item nor a footnote')
  }
  return problems
}

function markProblems({ text, blocks, marks }: TextVersion): string[] {
  const problems: string[] = []
  let previous = 0
  for (const mark of marks) {
    const name = `${mark.kind} mark ${at(mark)}`
    if (mark.start < previous) problems.push(`${name} is out of order`)
    if (mark.end > text.length) problems.push(`${name} ends outside the text`)
    // An empty cell is still a cell: it keeps the columns of its row apart.
    if (mark.end < mark.start || (mark.end === mark.start && mark.kind !== 'cell')) {
      problems.push(`${name} holds no text`)
    }
    const block = blocks[lastStartingBy(blocks, mark.start)]
    if (!block || mark.end > block.end) problems.push(`${name} does not lie in one block`)
    if ((mark.href !== undefined) !== (mark.kind === 'link'))
      problems.push(`${name} and its address do not match`)
    if (mark.kind === 'footnote-ref' ? !startsFootnote(blocks, mark.target) : mark.target !== undefined) {
      problems.push(`${name} and its footnote do not match`)
    }
    previous = mark.start
    if (problems.length >= MAX_PROBLEMS) return problems
  }
  return problems
}

function startsFootnote(blocks: readonly Block[], offset: number | undefined): boolean {
  const block = offset === undefined ? undefined : blocks[lastStartingBy(blocks, offset)]
  return block?.kind === 'footnote' && block.start === offset
}

function pageProblems({ text, pages = [] }: TextVersion): string[] {
  const problems: string[] = []
  let previous = 0
  for (const page of pages) {
    if (page.start < previous) problems.push(`page ${page.label} is out of order`)
    if (page.start > text.length) problems.push(`page ${page.label} starts outside the text`)
    previous = page.start
  }
  return problems.slice(0, MAX_PROBLEMS)
}

function headingProblems({ blocks }: TextVersion, headings: readonly Heading[]): string[] {
  const problems: string[] = []
  let previous = -1
  for (const heading of headings) {
    const name = `heading “${heading.title}” ${at(heading)}`
    if (heading.start <= previous) problems.push(`${name} is out of order`)
    if (heading.title.trim() === '') problems.push(`heading ${at(heading)} has no title`)
    const block = blocks[lastStartingBy(blocks, heading.start)]
    if (block?.start !== heading.start || block.end !== heading.end) {
      problems.push(`${name} does not cover exactly one block`)
    }
    previous = heading.start
    if (problems.length >= MAX_PROBLEMS) return problems
  }
  return problems
}

function at(range: TextRange): string {
  return `at ${range.start} to ${range.end}`
}

function hasInk(text: string, start: number, end: number): boolean {
  return /\S/.test(text.slice(start, end))
}
