import type { Pen } from '../draw/pen'
import { node, type StructNode } from '../flow/struct'
import type { Line } from '../text/line'
import { heightOf } from '../text/typesetter'
import { ACCENT, MUTED, sans, serif, WHITE } from '../theme'
import { claimCount } from './counts'
import { coverArt } from './cover-art'
import { drawImprint } from './imprint'
import type { Kit } from './kit'
import { KICKERS } from './kickers'
import { drawStandings } from './standings-line'

const TITLE_SIZES = [38, 32, 27, 22, 18, 15]

/** The first page: what this is, how much it holds, how the claims stand, what was read, by whom and when. */
export function drawCover(kit: Kit, pen: Pen): void {
  const { sheet } = kit
  const section = node('Sect', kit.root)
  const titles = titleBlock(kit)
  const band = Math.max(sheet.height * 0.5, titles.height + 130)
  pen.artifact()
  const { cover } = kit.look
  pen.rect(0, 0, sheet.width, band, cover.ground)
  coverArt(kit, pen, band, band - 44 - titles.height - 26)
  // On white paper a line ends what the ground ends in colour.
  if (cover.ground === WHITE) pen.rect(sheet.left, band - 2, sheet.contentWidth, 2.4, cover.line)
  drawTitles(kit, pen, titles, band - 44 - titles.height, section)
  drawNumbers(kit, pen, band + 46, section)
  drawStandings(kit, pen, { x: sheet.left, y: band + 112, width: sheet.contentWidth }, section)
  drawImprint(kit, pen, band + 170, section)
  pen.endMark()
}

interface TitleBlock {
  readonly title: readonly Line[]
  readonly subtitle: readonly Line[]
  readonly height: number
}

/** Title and subtitle in the largest size at which they take no more than a third of the page. */
function titleBlock({ model, sheet, type, look }: Kit): TitleBlock {
  const width = sheet.contentWidth
  let block: TitleBlock = { title: [], subtitle: [], height: 0 }
  for (const size of TITLE_SIZES) {
    const title = type.lines([{ text: model.title, style: serif(size, look.cover.title, { bold: true }) }], {
      width,
      lineHeight: size * 1.18,
      balance: 'even',
    })
    const small = Math.max(11, size * 0.4)
    const subtitle = type.lines(
      [{ text: model.subtitle, style: serif(small, look.cover.subtitle, { italic: true }) }],
      {
        width: width * 0.84,
        lineHeight: small * 1.43,
        balance: 'even',
      },
    )
    block = { title, subtitle, height: heightOf(title) + 10 + heightOf(subtitle) }
    if (block.height < sheet.height * 0.3) break
  }
  return block
}

function drawTitles(
  { sheet, type, model, look }: Kit,
  pen: Pen,
  block: TitleBlock,
  top: number,
  section: StructNode,
): void {
  const kicker = type.line(
    `${KICKERS[model.template]} `,
    sans(9.6, look.cover.kicker, { bold: true, tracking: 1.6 }),
  )
  pen.content(node('P', section))
  pen.words(kicker, sheet.left, top - 11)
  let y = top
  const draw = (lines: readonly Line[], element: StructNode) => {
    for (const line of lines) {
      pen.line(line, sheet.left, y, element)
      y += line.height
    }
  }
  draw(block.title, node('H1', section))
  y += 10
  draw(block.subtitle, node('P', section))
}

function drawNumbers({ model, sheet, type }: Kit, pen: Pen, top: number, section: StructNode): void {
  const claims = claimCount(model.totals)
  const facts: (readonly [string, string])[] = [
    [String(claims), claims === 1 ? 'claim' : 'claims'],
    [String(model.sections.length), model.sections.length === 1 ? 'section' : 'sections'],
    [String(model.references.length), model.references.length === 1 ? 'reference' : 'references'],
  ]
  if (claims > 0) facts.push([`${Math.round((model.totals.supported / claims) * 100)}%`, 'supported'])
  facts.forEach(([figure, word], index) => {
    const x = sheet.left + (sheet.contentWidth / 4) * index
    pen.content(node('P', section))
    pen.words(type.line(`${figure} `, serif(29, ACCENT, { bold: true })), x, top + 22)
    pen.words(type.line(word, sans(9.8, MUTED)), x, top + 38)
  })
}
