import type { Pen } from '../draw/pen'
import { primaryFace } from '../fonts/catalogue'
import { INK, MUTED, RULE, sans } from '../theme'
import type { Kit } from './kit'

interface RunningHead {
  /** The section the page begins with, or the first that begins on it. */
  readonly section: string | null
  readonly page: number
  /** How many pages there are; asked only once every page is known. */
  readonly pages: () => number
  /** Not where the title itself stands at the head of the page. */
  readonly isHeaded: boolean
}

/** Title and section at the head of a page, author, date and page number at its foot; a screen reader skips them. */
export function runningHead(kit: Kit, pen: Pen, { section, page, pages, isHeaded }: RunningHead): void {
  const { type, sheet, model } = kit
  const quiet = sans(8.6, MUTED)
  const half = sheet.contentWidth * 0.48
  const right = sheet.width - sheet.right
  pen.endMark()
  pen.artifact('Pagination')
  if (isHeaded) {
    pen.words(type.fitted(model.title, quiet, half), sheet.left, 44)
    if (section) {
      const name = type.fitted(section, quiet, half)
      pen.words(name, right - name.width, 44)
    }
    pen.rule(sheet.left, right, 52, RULE)
  }
  const foot = sheet.height - 36
  const byline = [model.author, model.dateLabel].filter(Boolean).join(' · ')
  pen.words(type.fitted(byline, quiet, half), sheet.left, foot)
  pen.endMark()
  const ofStyle = sans(9, MUTED)
  const numberStyle = sans(9, INK, { bold: true })
  pen.later([primaryFace(ofStyle), primaryFace(numberStyle)], () => {
    const of = type.line(`of ${pages()}`, ofStyle)
    const number = type.line(`${page} `, numberStyle)
    pen.artifact('Pagination')
    pen.words(of, right - of.width, foot)
    pen.words(number, right - of.width - number.width - 3, foot)
  })
}
