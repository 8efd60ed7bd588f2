import type { BriefClaim } from '../../../shared/brief/model'
import { certaintyLabel } from '../../../shared/claim/certainty'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import { CERTAINTY_WIDTH, certaintyDots, standingIcon, strengthBars } from '../draw/icons'
import type { Draw } from '../flow/items'
import { inLanguage, node, type StructNode } from '../flow/struct'
import { singleLine } from '../text/clean'
import type { Span } from '../text/style'
import { INK, MUTED, NOTE_INK, sans, serif } from '../theme'
import { directionInk, sourceSpans } from './evidence'
import type { Kit } from './kit'
import { quoted } from './quote'
import type { Cell, CellLine } from './table-grid'

interface Paragraph {
  readonly spans: readonly Span[]
  readonly lineHeight: number
  readonly gap: number
  readonly indent?: number
  readonly mark?: Draw
  /** BCP 47, where it is another than the brief's. */
  readonly language?: string | undefined
}

function cell(kit: Kit, element: StructNode, width: number, paragraphs: readonly Paragraph[]): Cell {
  const lines = paragraphs.flatMap(({ spans, lineHeight, gap, indent = 0, mark, language }): CellLine[] => {
    const set = kit.type.lines(spans, { width: width - indent, lineHeight, align: 'start' })
    const paragraph = node('P', element, inLanguage(language))
    return set.map((line, index) => ({
      line,
      node: paragraph,
      gap: index ? 0 : gap,
      indent,
      ...(index === 0 && mark ? { mark } : {}),
    }))
  })
  return { element, lines }
}

/** "C7", the header of its row. */
export function labelCell(kit: Kit, { label }: BriefClaim, row: StructNode, width: number): Cell {
  const spans = [{ text: label, style: sans(9.4, INK, { bold: true }) }]
  return cell(kit, node('TH', row, { scope: 'Row' }), width, [{ spans, lineHeight: 13.4, gap: 0 }])
}

/** What is claimed, in which words of the source, with its tags. */
export function claimCell(kit: Kit, claim: BriefClaim, row: StructNode, width: number): Cell {
  const isSame = claim.quote !== null && singleLine(claim.quote) === singleLine(claim.statement)
  const small = sans(8.6, MUTED)
  const remarks = [
    claim.quotePages,
    claim.quoteRemark ?? '',
    claim.tags.map(({ label }) => label).join(', '),
    claim.from === null ? '' : `filed under “${claim.from}”`,
  ]
  const words: Paragraph[] = [
    {
      spans: [
        { text: isSame ? quoted(claim.statement) : claim.statement, style: serif(10, INK, { bold: true }) },
      ],
      lineHeight: 13.4,
      gap: 0,
      language: isSame ? claim.quoteLanguage : undefined,
    },
  ]
  if (claim.quote !== null && !isSame) {
    words.push({
      spans: [{ text: quoted(claim.quote), style: serif(9.2, NOTE_INK) }],
      lineHeight: 12.6,
      gap: 3,
      language: claim.quoteLanguage,
    })
  }
  const remark = remarks.filter(Boolean).join(' · ')
  if (remark) words.push({ spans: [{ text: remark, style: small }], lineHeight: 12, gap: 3 })
  return cell(kit, node('TD', row), width, words)
}

export function standingCell(kit: Kit, { standing }: BriefClaim, row: StructNode, width: number): Cell {
  const { ink } = kit.look.standings[standing]
  const spans = [{ text: STANDING_TERMS[standing].label, style: sans(9, ink, { bold: true }) }]
  const mark: Draw = (pen, x, y) => {
    pen.artifact()
    standingIcon(pen, standing, x + 3.5, y - 3.1, 3.3, ink)
  }
  return cell(kit, node('TD', row), width, [{ spans, lineHeight: 13.4, gap: 0, indent: 11, mark }])
}

export function certaintyCell(kit: Kit, { certainty }: BriefClaim, row: StructNode, width: number): Cell {
  const words = certaintyLabel(certainty).replace(/ certainty$/, '')
  const style = sans(9, certainty === null ? MUTED : INK)
  const indent = certainty === null ? 0 : CERTAINTY_WIDTH + 5
  const mark: Draw = (pen, x, y) => {
    if (certainty === null) return
    pen.artifact()
    certaintyDots(pen, certainty, x, y - 3.1, INK)
  }
  const spans = [{ text: words, style }]
  return cell(kit, node('TD', row), width, [{ spans, lineHeight: 13.4, gap: 0, indent, mark }])
}

/** The sources that bear on the claim, what each says of it, and why. */
export function evidenceCell(kit: Kit, claim: BriefClaim, row: StructNode, width: number): Cell {
  const element = node('TD', row)
  if (!claim.evidence.length) {
    const spans = [{ text: 'None yet', style: sans(9, MUTED) }]
    return cell(kit, element, width, [{ spans, lineHeight: 13.4, gap: 0 }])
  }
  const paragraphs = claim.evidence.flatMap((evidence, index): Paragraph[] => {
    const ink = directionInk(kit, evidence.relation)
    const mark: Draw = (pen, x, y) => {
      pen.artifact()
      strengthBars(pen, evidence.strength, x, y, ink)
    }
    const indent = 15
    const spans = sourceSpans(kit, evidence, 9.2)
    const source: Paragraph = { spans, lineHeight: 13.4, gap: index ? 5 : 0, indent, mark }
    const quote = evidence.quote === null ? '' : quoted(evidence.quote)
    return [
      source,
      { spans: [{ text: evidence.rationale, style: sans(9, NOTE_INK) }], lineHeight: 12.4, gap: 0, indent },
      {
        spans: [{ text: quote, style: serif(8.8, MUTED, { italic: true }) }],
        lineHeight: 12.2,
        gap: 1,
        indent,
        language: evidence.quoteLanguage,
      },
    ].filter((each) => each.spans.some(({ text }) => text.trim() !== ''))
  })
  return cell(kit, element, width, paragraphs)
}
