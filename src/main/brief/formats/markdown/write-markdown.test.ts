import { lexer, walkTokens, type Token, type Tokens } from 'marked'
import { describe, expect, test } from 'vitest'
import type { BriefModel } from '../../../../shared/brief/model'
import { TEMPLATES } from '../../../../shared/notebook/brief-choices'
import { EVERY_BRIEF } from '../../fixtures/every-brief'
import { NOISE_BRIEF } from '../../fixtures/noise-brief'
import { decodeEntities } from '../../markdown/entities'
import { lexMarkdown } from '../../markdown/lex-markdown'
import { FOOTNOTES_BRIEF, FOOTNOTES_NOTE } from '../fixtures/footnotes'
import { GOLDEN_BRIEF } from '../fixtures/golden-brief'
import { HOSTILE_BRIEF } from '../fixtures/hostile-brief'
import { readMarkdown } from '../reading/read-markdown'
import { written } from '../fixtures/written'

function allTokens(text: string): Token[] {
  const all: Token[] = []
  void walkTokens(lexMarkdown(text, 100), (token) => {
    all.push(token)
  })
  return all
}

const headingsIn = (text: string) =>
  lexer(text)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map((token) => [token.depth, words(token)])

/** The words of a block, on one line. */
function words(token: Token): string {
  const { tokens, text } = token as Tokens.Generic
  if (token.type === 'br' || token.type === 'space') return ' '
  const inner = tokens ? tokens.map(words).join('') : decodeEntities(String(text ?? ''))
  return inner.replace(/\s+/g, ' ')
}

test('a small brief, as written by hand', async () => {
  expect(await written('markdown', GOLDEN_BRIEF)).toBe(`# Tea & Sleep

Evidence brief · Ada Quill · 24 November 2026

A reading of

- A. Leaf, “On Tea”, 2020

2 claims · 1 section · 1 reference · 0% supported

## Summary

Tea is *mild*.

## 1 Evenings

What is said of **evenings**.

### C1 · Refuted

**Tea late keeps people awake**

> “A cup after nine costs an hour.”
>
> — p. 4

Low certainty · Tags: sleep

**Against**

- [Osei, 2019, p. 12](#references) · Disputes, weak

  Only ten people.

  > “No effect was seen.”

**Note**

See [the site](<https://example.org/>).

### C2 · Unsupported

**Nobody asked the tea.**

## References

- Osei, P. (2019). *A Cup at Night*. ([C1](#c1--refuted))
`)
})

describe('read back', () => {
  test('the headings are those of the brief', async () => {
    const headings = headingsIn(await written('markdown', NOISE_BRIEF))
    const sections = NOISE_BRIEF.sections.map(({ number, title, level }) => [level + 1, `${number} ${title}`])
    expect(headings.filter(([, title]) => /^\d/.test(String(title)))).toEqual(sections)
    expect(headings[0]).toEqual([1, NOISE_BRIEF.title])
    expect(headings.filter(([, title]) => /^C\d+ · /.test(String(title)))).toHaveLength(28)
  })

  test('the quotations are those of the brief', async () => {
    const quotes = allTokens(await written('markdown', NOISE_BRIEF))
      .filter(({ type }) => type === 'blockquote')
      .map((token) =>
        words(token)
          .replace(/[“”‘’"]/g, '')
          .trim(),
      )
    for (const { quote } of NOISE_BRIEF.sections.flatMap((section) => section.claims)) {
      const plain = quote
        ?.replace(/[“”‘’"]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      if (plain !== undefined) expect(quotes.some((each) => each.startsWith(plain))).toBe(true)
    }
  })

  test('every link of the contents leads to a heading', async () => {
    const text = await written('markdown', NOISE_BRIEF)
    const slugs = headingsIn(text).map(([, title]) =>
      String(title)
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replaceAll(' ', '-'),
    )
    const targets = allTokens(text).flatMap((token) =>
      token.type === 'link' && String(token['href']).startsWith('#') ? [String(token['href']).slice(1)] : [],
    )
    expect(targets.length).toBeGreaterThan(40)
    expect(targets.filter((target) => !slugs.includes(target))).toEqual([])
  })
})

/** Blocks with stretches of text that stand side by side made one: escapes divide them. */
function joined(value: unknown): unknown {
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, joined(each)]))
  }
  return value.map(joined).reduce<unknown[]>((all, each) => {
    const last = all.at(-1)
    if (isText(last) && isText(each)) all[all.length - 1] = { kind: 'text', text: last.text + each.text }
    else all.push(each)
    return all
  }, [])
}

const isText = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text'

test('footnotes are read back with the same blocks', async () => {
  const counter = () => {
    let count = 0
    return { next: () => (count += 1) }
  }
  const read = readMarkdown(await written('markdown', FOOTNOTES_BRIEF), counter())
  const { footnotes } = readMarkdown(FOOTNOTES_NOTE, counter())
  expect(footnotes).toHaveLength(308)
  expect(joined(read.footnotes)).toEqual(joined(footnotes))
})

const TEXTS: readonly (readonly [string, BriefModel])[] = [
  ...TEMPLATES.map((template) => [`hostile texts as ${template}`, { ...HOSTILE_BRIEF, template }] as const),
  ['footnotes with blocks', FOOTNOTES_BRIEF],
  ...Object.entries(EVERY_BRIEF),
]

test.each(TEXTS)('%s: no HTML, no picture, no link that runs something', async (_what, model) => {
  const tokens = allTokens(await written('markdown', model))
  expect(tokens.filter(({ type }) => type === 'html' || type === 'image').map(({ raw }) => raw)).toEqual([])
  const links = tokens.flatMap((token) => (token.type === 'link' ? [String(token['href'])] : []))
  expect(links.filter((href) => !/^(?:#|https?:|mailto:)/.test(href))).toEqual([])
})

describe('what a text holds stays text', () => {
  const read = async (statement: string) => {
    const [section] = GOLDEN_BRIEF.sections
    const [claim] = section?.claims ?? []
    if (!section || !claim) throw new Error('they are there')
    const changed = { ...claim, statement, quote: statement, evidence: [], notes: [], tags: [] }
    const text = await written('markdown', { ...GOLDEN_BRIEF, sections: [{ ...section, claims: [changed] }] })
    const quote = lexer(text).find(({ type }) => type === 'blockquote') as Tokens.Blockquote
    return quote.tokens.filter(({ type }) => type !== 'space')
  }

  test.each([
    '# heading',
    '- item',
    '1. item',
    '12) item',
    '> quote',
    '---',
    '===',
    '***bold*** and _under_ and __dunder__',
    '~~gone~~ and ~gone~',
    '`code` and ``code``',
    '[link](https://example.org) and [ref][a] and [^1]',
    '![picture](x.png)',
    '<b>bold</b> <https://example.org>',
    '&amp; &lt; &#65; and & alone',
    'a | b',
    'back\\slash \\* and \\',
    'snake_case_words stay',
    'www.example.org and me@example.org',
    'https://example.org/a_b*c?d=[e]&f=(g)',
    'javascript:alert(1)',
    '+ plus',
    'Tea #1 costs 5. It is * good',
  ])('%s', async (text) => {
    const [paragraph, ...more] = await read(text)
    expect(more.map(({ raw }) => raw)).toEqual(['— p. 4'])
    expect(paragraph?.type).toBe('paragraph')
    expect(paragraph && words(paragraph)).toBe(`“${text}”`)
    const inner = (paragraph as Tokens.Paragraph).tokens.map(({ type }) => type)
    expect(inner.filter((type) => !['text', 'escape', 'link'].includes(type))).toEqual([])
  })

  test('table rows on lines of their own make no table', async () => {
    expect((await read('a | b\n--- | ---\nc | d')).map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })
})
