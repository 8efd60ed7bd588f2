import { describe, expect, test } from 'vitest'
import { annotationsToAdd, makeAnnotations } from './annotations.mjs'
import { makeDocument, markdownOf, RARE_WORDS, textOf } from './document.mjs'

const blocks = makeDocument(100_000)
const text = textOf(blocks)

describe('a generated document', () => {
  test('is the same each time and about as long as asked', () => {
    expect(makeDocument(100_000)).toEqual(blocks)
    expect(text.length).toBeGreaterThanOrEqual(100_000)
    expect(text.length).toBeLessThan(103_000)
  })

  test('has headings, paragraphs and whole words in inline marks', () => {
    const marks = blocks.flatMap((block) => block.marks.map((mark) => block.text.slice(mark.start, mark.end)))
    expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(3)
    expect(marks.length).toBeGreaterThan(20)
    expect(marks.filter((words) => words !== words.trim() || words === '')).toEqual([])
  })

  test('holds the rare words once, four fifths of the way through', () => {
    const at = text.indexOf(RARE_WORDS)
    expect(text.split(RARE_WORDS)).toHaveLength(2)
    expect(at / text.length).toBeCloseTo(0.8, 1)
  })

  test('is the same text as Markdown, but for the signs', () => {
    const bare = markdownOf(blocks)
      .replace(/\*|^#+ /gm, '')
      .replace(/\n\n/g, '\n')
      .trimEnd()
    expect(bare).toBe(text)
  })
})

describe('annotations', () => {
  const annotations = makeAnnotations(blocks, 1000)

  test('are the same each time, and each covers words of the text', () => {
    expect(makeAnnotations(blocks, 1000)).toEqual(annotations)
    expect(annotations.filter(({ start, end }) => start >= end || end > text.length)).toEqual([])
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(1000)
  })

  test('begin with one on the first screen, where new ones are added as well', () => {
    expect(annotations[0]?.start).toBeLessThan(2000)
    expect(Math.max(...annotationsToAdd(blocks, 17).map(({ end }) => end))).toBeLessThan(2500)
  })
})
