import type { Token, Tokens } from 'marked'
import { describe, expect, test } from 'vitest'
import type { BriefModel } from '../../../shared/brief/model'
import { TEMPLATES } from '../../../shared/notebook/brief-choices'
import { decodeEntities } from '../markdown/entities'
import { lexMarkdown } from '../markdown/lex-markdown'
import { EVERY_BRIEF } from '../fixtures/every-brief'
import { wordCounts } from '../fixtures/words'
import { FOOTNOTES_BRIEF } from './fixtures/footnotes'
import { GOLDEN_BRIEF } from './fixtures/golden-brief'
import { allTexts, claimTexts } from './fixtures/texts-of-model'
import { docxParts, docxText, elementsOf, htmlText, written } from './fixtures/written'

const BRIEFS: readonly (readonly [string, BriefModel])[] = [
  ...Object.entries(EVERY_BRIEF),
  ['footnotes with blocks', FOOTNOTES_BRIEF],
  ...TEMPLATES.map((template) => [`a ${template}`, { ...GOLDEN_BRIEF, template }] as const),
  ...TEMPLATES.map((template) => [`a long ${template}`, { ...noise(), template }] as const),
]

function noise(): BriefModel {
  const model = EVERY_BRIEF['an ordinary long brief']
  if (!model) throw new Error('it is there')
  return model
}

const bodyOf = (page: string) => {
  const body = elementsOf(page).find(({ tagName }) => tagName === 'body')
  return body ? htmlText(body) : ''
}

/** The words of Markdown as marked reads it. */
function markdownText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join('')
}

const IN_LINE: ReadonlySet<string> = new Set(['strong', 'em', 'del', 'link', 'text'])

function tokenText(token: Token): string {
  const { tokens, text } = token as Tokens.Generic
  switch (token.type) {
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return [...header, ...rows.flat()].map((cell) => `\n${markdownText(cell.tokens)}`).join('')
    }
    case 'list':
      return (token as Tokens.List).items.map((item) => `\n${markdownText(item.tokens)}\n`).join('')
    case 'br':
    case 'space':
      return '\n'
    case 'checkbox':
      return ''
    default:
      if (!tokens) return decodeEntities(String(text ?? ''))
      return IN_LINE.has(token.type) ? markdownText(tokens) : `\n${markdownText(tokens)}\n`
  }
}

const FORMATS: readonly (readonly [string, (model: BriefModel) => Promise<string>])[] = [
  ['HTML', async (model) => bodyOf(await written('html', model))],
  ['Markdown', async (model) => markdownText(lexMarkdown(await written('markdown', model), 100))],
  [
    'DOCX',
    async (model) => {
      const parts = await docxParts(model)
      return docxText(`${parts.get('word/document.xml') ?? ''}${parts.get('word/footnotes.xml') ?? ''}`)
    },
  ],
]

/** Words that `found` has less often, as "word 3 of 4". Control characters may have divided some. */
function lost(expected: string, found: string): string[] {
  const counts = wordCounts(found)
  const squeezed = found.replace(/\s+/g, '')
  return [...wordCounts(expected)].flatMap(([word, count]) => {
    const whole = counts.get(word) ?? 0
    const all = whole < count ? squeezed.split(word).length - 1 : whole
    return all < count ? [`${word} ${String(all)} of ${String(count)}`] : []
  })
}

describe.each(FORMATS)('%s holds every word as often as it was written', (_name, textIn) => {
  test.each(BRIEFS)('of %s', async (_what, model) => {
    expect(lost(allTexts(model), await textIn(model))).toEqual([])
  })
})

test.each(BRIEFS)('CSV holds every word of the claims of %s', async (_what, model) => {
  expect(lost(claimTexts(model), await written('csv', model))).toEqual([])
})
