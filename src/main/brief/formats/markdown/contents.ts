import { WORDS } from '../reading/words'
import { headingMarkdown } from './blocks'
import { Slugs } from './slug'

const HEADING = /^(#{1,6}) (.*)$/
/** A heading of the brief: a chapter, or a section by its number. Headings of notes are not among its contents. */
const SECTION = /^\d+(?:\.\d+)* /

/** A list of the chapters and sections that come, each leading to its heading. */
export function contentsMarkdown(head: readonly string[], body: readonly string[]): string[] {
  const slugs = new Slugs()
  const title = headingMarkdown(2, WORDS.contents)
  const lines: string[] = []
  for (const block of [...head, title, ...body]) {
    const [, marks = '', words = ''] = HEADING.exec(block) ?? []
    if (marks === '') continue
    const slug = slugs.of(shown(words))
    const level = marks.length - 2
    if (block === title || level < 0 || (level > 0 && !SECTION.test(words))) continue
    lines.push(`${'  '.repeat(level)}- [${words}](#${slug})`)
  }
  return [title, lines.join('\n')]
}

/** A heading as it is shown: without the marks that keep its words from being markup. */
const shown = (words: string) => words.replace(/\\([!-/:-@[-`{-~])/g, '$1')
