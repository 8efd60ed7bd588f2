import { describe, expect, test } from 'vitest'
import { Footnotes, noteCounter } from './footnotes'
import { lexMarkdown } from './lex-markdown'

const read = (source: string, counter = noteCounter()) => new Footnotes(lexMarkdown(source, 61), counter)
const labels = (source: string) => read(source).inOrder.map(({ label }) => label)

describe('the footnotes of a note', () => {
  test('are in the order of their signs, then those in footnotes, then those without a sign', () => {
    const source = 'x[^b] y[^a]\n\n[^lonely]: l\n[^a]: a[^c]\n[^b]: b\n[^c]: c'
    expect(labels(source)).toEqual(['b', 'a', 'c', 'lonely'])
  })

  test('of the same label are all kept', () => {
    expect(labels('x[^a]\n\n[^a]: one\n[^a]: two')).toEqual(['a', 'a'])
  })

  test('may go round in rings', () => {
    expect(labels('x[^a]\n\n[^a]: see[^b]\n[^b]: see[^a][^b]')).toEqual(['a', 'b'])
  })

  test('hold blocks, and end where another block begins', () => {
    const [first] = read('x[^a]\n\n[^a]: one\n\n    - two\n# Three').inOrder
    expect(first?.tokens.map(({ type }) => type).filter((type) => type !== 'space')).toEqual([
      'paragraph',
      'list',
    ])
  })

  test('lead back only to a sign that was set', () => {
    const footnotes = read('x[^a]\n\n[^a]: words')
    expect(footnotes.back(1)).toBeNull()
    expect(footnotes.sign('a')?.link).toMatchObject({ name: 'footnote-1-1', sign: 'footnote-sign-1-1' })
    expect(footnotes.back(1)).toMatchObject({ name: 'footnote-sign-1-1' })
    expect(footnotes.sign('none')).toBeNull()
  })

  test('of two notes have names of their own', () => {
    const counter = noteCounter()
    const names = [1, 2].map(() => read('x[^a]\n\n[^a]: words', counter).name(1))
    expect(new Set(names).size).toBe(2)
  })
})
