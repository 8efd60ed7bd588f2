import { Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { BriefModel } from '../../../../shared/brief/model'
import type { CitedSources } from '../../citations/cite'
import type { FormatFile } from '../format-file'
import { readBrief } from '../reading/read-brief'
import type { BriefReading } from '../reading/reading'
import type { DocxPlace } from './claim'
import { footnotesDocx } from './footnotes'
import { frontDocx } from './front'
import { Lists } from './lists'
import { repacked } from './repack'
import { textRuns } from './runs'
import { bodyDocx } from './sections'
import { stylesOf } from './styles'

/** Page sizes in twips. */
const PAPERS = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const
const MARGIN = 1247

/** A brief as a document of Word, with its styles, links, footnotes and tables. */
export async function writeDocx(model: BriefModel, cited: CitedSources): Promise<FormatFile> {
  const reading = readBrief(model, cited)
  const bytes = await Packer.toBuffer(documentOf(reading))
  return { bytes: await repacked(bytes, reading.date), warnings: reading.warnings }
}

function documentOf(reading: BriefReading): Document {
  const lists = new Lists()
  const place: DocxPlace = {
    lists,
    style: 'Normal',
    quoteStyle: 'Quote',
    level: 2,
    indent: 0,
    depth: 0,
    isGrey: reading.ink === 'print',
    isInCell: false,
  }
  const children = [...frontDocx(reading, place), ...bodyDocx(reading, place)]
  // Before the lists are named: footnotes have some too.
  const footnotes = footnotesDocx(reading.footnotes, place)
  const size = PAPERS[reading.paper]
  return new Document({
    title: reading.title,
    subject: reading.subtitle,
    creator: reading.author,
    lastModifiedBy: reading.author,
    description: reading.kind,
    styles: stylesOf(reading),
    numbering: lists.all(),
    footnotes,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: { default: new Header({ children: [running(textRuns(reading.title))] }) },
        footers: { default: new Footer({ children: [foot(reading, size.width - 2 * MARGIN)] }) },
        children,
      },
    ],
  })
}

const running = (children: readonly TextRun[]) => new Paragraph({ style: 'Details', children: [...children] })

function foot({ author, dateLabel }: BriefReading, width: number): Paragraph {
  return new Paragraph({
    style: 'Details',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      ...textRuns([author, dateLabel].filter(Boolean).join(' · ')),
      new TextRun({ children: ['\t', PageNumber.CURRENT] }),
    ],
  })
}
