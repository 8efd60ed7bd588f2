import type { IStylesOptions } from 'docx'
import type { BriefReading } from '../reading/reading'

export const INK = '1C2228'
export const MUTED = '5A6572'
export const ACCENT = '1D3F5E'
const LINK = '1A5A96'
export const RULE = 'C9D0D8'
export const GROUND = 'F1F3F5'

/** Typefaces that word processors have, for Latin, for the scripts of East Asia, and for those written with joins. */
export interface Faces {
  readonly ascii: string
  readonly hAnsi: string
  readonly cs: string
  readonly eastAsia: string
}

const EAST_ASIAN: readonly (readonly [RegExp, string])[] = [
  [/^ja/i, 'Yu Mincho'],
  [/^ko/i, 'Malgun Gothic'],
  [/^zh-(?:hant|tw|hk|mo)/i, 'PMingLiU'],
]

/** The typefaces of a brief in a language; `latin` is the one for Latin, Greek and Cyrillic. */
function facesFor(language: string, latin: string): Faces {
  const eastAsia = EAST_ASIAN.find(([tag]) => tag.test(language))?.[1] ?? 'SimSun'
  return { ascii: latin, hAnsi: latin, cs: latin === 'Calibri' ? 'Arial' : 'Times New Roman', eastAsia }
}

/** The styles of the file: those that every word processor knows by name, and a few of a brief’s own. */
export function stylesOf({ language }: BriefReading): IStylesOptions {
  const serif = facesFor(language, 'Cambria')
  const sans = facesFor(language, 'Calibri')
  const mono = facesFor(language, 'Consolas')
  const heading = (size: number, before: number) => ({
    run: { font: serif, size, bold: true, color: ACCENT },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  })
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    next: id,
    quickFormat: true,
    run,
    paragraph,
  })
  return {
    default: {
      document: {
        run: {
          font: serif,
          size: 22,
          color: INK,
          language: { value: language, eastAsia: language, bidirectional: language },
        },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      title: {
        run: { font: serif, size: 60, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 240, after: 120 } },
      },
      heading1: heading(34, 480),
      heading2: heading(28, 360),
      heading3: heading(25, 300),
      heading4: heading(23, 240),
      heading5: heading(22, 200),
      heading6: heading(21, 200),
      hyperlink: { run: { color: LINK, underline: { type: 'single', color: LINK } } },
      footnoteText: { run: { font: sans, size: 18 }, paragraph: { spacing: { after: 40 } } },
      footnoteReference: { run: { superScript: true } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      own(
        'Subtitle',
        'Subtitle',
        { font: serif, size: 26, italics: true, color: MUTED },
        { spacing: { after: 240 } },
      ),
      own(
        'Quote',
        'Quote',
        { font: serif, size: 21 },
        { spacing: { before: 40, after: 120 }, indent: { left: 284 } },
      ),
      own(
        'Caption',
        'caption',
        { font: sans, size: 19, bold: true, color: MUTED },
        { spacing: { before: 240, after: 80 }, keepNext: true },
      ),
      own(
        'Kicker',
        'Brief Kind',
        { font: sans, size: 18, bold: true, color: MUTED, allCaps: true, characterSpacing: 24 },
        { keepNext: true, spacing: { after: 140 } },
      ),
      own(
        'ClaimLabel',
        'Claim Label',
        { font: sans, size: 20, bold: true },
        { spacing: { before: 320, after: 60 } },
      ),
      own(
        'Claim',
        'Claim',
        { font: serif, size: 23, bold: true },
        { spacing: { after: 80 }, keepLines: true },
      ),
      own('Details', 'Details', { font: sans, size: 19, color: MUTED }, { spacing: { after: 100 } }),
      own(
        'EvidenceLabel',
        'Evidence Label',
        { font: sans, size: 19, italics: true, color: MUTED },
        { spacing: { before: 100, after: 40 } },
      ),
      own('Evidence', 'Evidence', { font: sans, size: 20 }, { spacing: { after: 60 } }),
      own('NoteText', 'Note Text', { font: sans, size: 20 }, { spacing: { after: 80 } }),
      own('TableText', 'Table Text', { font: sans, size: 18 }, { spacing: { after: 20, line: 252 } }),
      own('SourceCode', 'Source Code', { font: mono, size: 18 }, { spacing: { after: 0, line: 240 } }),
      own(
        'Reference',
        'Bibliography',
        { font: serif, size: 20 },
        { spacing: { after: 100 }, indent: { left: 440, hanging: 440 } },
      ),
    ],
  }
}
