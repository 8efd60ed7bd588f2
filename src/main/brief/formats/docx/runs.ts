import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import { TURNED_SCRIPTS } from '../reading/direction'
import type { Inline } from '../reading/rich-text'
import { GROUND } from './styles'

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>

/** The look of words in a language; none of its own for an empty one. */
export const inLanguage = (language: string): Look =>
  language === '' ? {} : { language: { value: language, eastAsia: language, bidirectional: language } }

const TURNED = `[${TURNED_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`

/** Letters written from right to left, with what stands between them. */
const RIGHT_TO_LEFT = new RegExp(`${TURNED}(?:[\\p{M}\\s\\p{P}\\p{N}]*${TURNED})*`, 'gu')

/** Plain words as runs; line ends are breaks. Stretches from right to left are marked as such. */
export function textRuns(text: string, look: Look = {}): TextRun[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [new TextRun({ ...look, break: 1 })] : []),
      ...stretches(line).map(
        ({ words, isTurned }) =>
          new TextRun({ ...look, text: words, ...(isTurned ? { rightToLeft: true } : {}) }),
      ),
    ])
}

function stretches(line: string): { words: string; isTurned: boolean }[] {
  const list: { words: string; isTurned: boolean }[] = []
  let at = 0
  for (const found of line.matchAll(RIGHT_TO_LEFT)) {
    if (found.index > at) list.push({ words: line.slice(at, found.index), isTurned: false })
    list.push({ words: found[0], isTurned: true })
    at = found.index + found[0].length
  }
  if (at < line.length) list.push({ words: line.slice(at), isTurned: false })
  return list
}

/** Text of a block as children of a paragraph; a comma keeps signs of footnotes apart that stand side by side. */
export function inlineRuns(inlines: readonly Inline[], look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline, index): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return textRuns(inline.text, look)
      case 'break':
        return [new TextRun({ ...look, break: 1 })]
      case 'code':
        return textRuns(inline.text, { ...look, font: 'Consolas', shading: { type: 'clear', fill: GROUND } })
      case 'footnote':
        return [
          ...(inlines[index - 1]?.kind === 'footnote' ? [new TextRun({ text: ',', superScript: true })] : []),
          new FootnoteReferenceRun(inline.number),
        ]
      case 'link':
        return [
          new ExternalHyperlink({
            link: inline.href,
            children: inlineRuns(inline.children, { ...look, style: 'Hyperlink' }),
          }),
        ]
      case 'strong':
        return inlineRuns(inline.children, { ...look, bold: true })
      case 'emphasis':
        return inlineRuns(inline.children, { ...look, italics: true })
      case 'strike':
        return inlineRuns(inline.children, { ...look, strike: true })
      case 'superscript':
        return inlineRuns(inline.children, { ...look, superScript: true })
      case 'subscript':
        return inlineRuns(inline.children, { ...look, subScript: true })
      case 'smallCaps':
        return inlineRuns(inline.children, { ...look, smallCaps: true })
    }
  })
}

/** A link to a place in the file. */
export function placeLink(anchor: string, children: readonly ParagraphChild[]): InternalHyperlink {
  return new InternalHyperlink({ anchor: bookmarkName(anchor), children: [...children] })
}

/** A name Word takes for a bookmark: letters, digits and underscores, at most forty. */
export function bookmarkName(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40)
}
