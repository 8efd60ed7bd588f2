import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from './front-matter'
import { bibliographyFrom, languageFrom } from './front-matter-fields'
import { readMarkdown } from './read-markdown'

const bibliography = (yaml: string) => bibliographyFrom(splitFrontMatter(`---\n${yaml}\n---\ntext`).fields)
const language = (yaml: string) => languageFrom(splitFrontMatter(`---\n${yaml}\n---\ntext`).fields)

test('fills the bibliography', () => {
  const yaml = `Title: "A: b"
authors:
  - Ana Pereira
  - { given: Bela, family: Novak }
  - name: Chen Li
date: 2021-05-10
journal: Nature Medicine
doi: https://doi.org/10.1038/s41591-021-01336-3
url: https://example.org/a
tags: [x, y]`
  expect(bibliography(yaml)).toMatchObject({
    title: 'A: b',
    authors: ['Ana Pereira', 'Bela Novak', 'Chen Li'],
    year: '2021',
    issued: '2021-05-10',
    container: 'Nature Medicine',
    doi: '10.1038/s41591-021-01336-3',
    url: 'https://example.org/a',
  })
})

test.each([
  ['author: Ana Pereira', ['Ana Pereira']],
  ['author: Ana Pereira and Bela Novak', ['Ana Pereira', 'Bela Novak']],
  ['author: Pereira, Ana; Novak, Bela', ['Pereira, Ana', 'Novak, Bela']],
  ['author: [Ana, "", 3, null]', ['Ana', '3']],
  ['author: {name: Ana}', ['Ana']],
  ['author:', []],
])('%s', (yaml, authors) => expect(bibliography(yaml).authors).toEqual(authors))

test.each([
  ['year: 2023', '2023'],
  ['date: 3 May 1999', '1999'],
  ['date: 2021-05', '2021'],
  ['year: soon', ''],
  ['year: 20234', ''],
  ['year: [2021]', ''],
])('%s', (yaml, year) => expect(bibliography(yaml).year).toBe(year))

test('a date of another year than the source’s is not its date', () => {
  expect(bibliography('year: 2019\ndate: 2021-05-10')).toMatchObject({ year: '2019', issued: '' })
  expect(bibliography('date: May 2021')).toMatchObject({ year: '2021', issued: '' })
})

test.each([
  ['lang: en_GB', 'en-GB'],
  ['language: DE', 'de'],
  ['lang: zh-hans-cn', 'zh-Hans-CN'],
  ['lang: "not a language"', ''],
  ['lang: 5', ''],
  ['title: x', ''],
])('%s', (yaml, tag) => expect(language(yaml)).toBe(tag))

test('drops an address that is none, and cuts what is far too long', () => {
  expect(bibliography('url: javascript:alert(1)').url).toBe('')
  expect(bibliography(`title: ${'x'.repeat(5000)}`).title).toHaveLength(2000)
})

describe('what is no front matter stays text', () => {
  test.each([
    ['a rule at the start', '---\n\nSome words.\n\n---\n\nMore.', 'Some words.\nMore.'],
    ['no closing line', '---\ntitle: x\n\ntext', 'title: x\ntext'],
    ['front matter further down', 'text\n\n---\n\ntitle: x', 'text\ntitle: x'],
  ])('%s', (_, source, text) => expect(readMarkdown(source).text).toBe(text))

  test('YAML that cannot be read is shown as it is written', () => {
    const { text, blocks, headings, bibliography } = readMarkdown(
      '---\ntitle: a: b: [\nauthor: "c\n---\n\ntext',
    )
    expect(text).toBe('title: a: b: [\nauthor: "c\ntext')
    expect(blocks[0]?.kind).toBe('code')
    expect(headings).toEqual([])
    expect(bibliography.title).toBe('')
  })
})

test('takes empty front matter and either closing line', () => {
  expect(readMarkdown('---\n---\ntext').text).toBe('text')
  expect(readMarkdown('---\ntitle: x\n...\ntext')).toMatchObject({
    text: 'text',
    bibliography: { title: 'x' },
  })
  expect(readMarkdown('---\r\ntitle: x\r\n---\r\ntext')).toMatchObject({
    text: 'text',
    bibliography: { title: 'x' },
  })
})

test('a file that unfolds without end is not unfolded', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
    bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(',')}]`)
  }
  expect(readMarkdown(`---\n${bomb.join('\n')}\n---\ntext`).blocks.at(0)?.kind).toBe('code')
})

test('names that objects have by themselves are fields like any other', () => {
  expect(bibliography('__proto__: x\nconstructor: y\ntitle: z').title).toBe('z')
})
