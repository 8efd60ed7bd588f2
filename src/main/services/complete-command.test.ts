import { describe, expect, test } from 'vitest'
import { idSource } from '../../shared/core/ids'
import { fail, ok } from '../../shared/core/result'
import type { TextVersion } from '../../shared/document/text-version'
import { completeCommand } from './complete-command'

const TEXT = 'Trees cool the street.\nHealth\nTrees cool again.'
const VERSION: TextVersion = {
  hash: 'a'.repeat(64),
  unit: 'utf16',
  text: TEXT,
  blocks: [
    { kind: 'paragraph', start: 0, end: 22 },
    { kind: 'paragraph', start: 23, end: 29 },
    { kind: 'paragraph', start: 30, end: 47 },
  ],
  marks: [],
}

let next = 0
const complete = (command: unknown) =>
  completeCommand(command, {
    newId: idSource(() => String((next += 1))),
    firstBrief: () => 'brief_first',
    text: (id) =>
      Promise.resolve(id === 'doc_1' ? ok(VERSION) : fail('not-found', `There is no document "${id}".`)),
  })
const problem = async (command: unknown) => {
  const result = await complete(command)
  return result.ok ? null : result.error
}
const annotate = (target: object) => ({
  type: 'annotation.create',
  id: 'ann_1',
  target: { documentId: 'doc_1', ...target },
})

describe('completing a command', () => {
  test('makes ids for what creates, and keeps those given', async () => {
    expect(await complete({ type: 'tag.create', label: 'x' })).toMatchObject({
      ok: true,
      value: { id: expect.stringMatching(/^tag_\d+$/) as string },
    })
    expect(await complete({ type: 'tag.create', id: 'tag_mine', label: 'x' })).toMatchObject({
      ok: true,
      value: { id: 'tag_mine' },
    })
  })

  test('turns a range into full selectors, sliced from the text', async () => {
    const result = await complete(annotate({ start: 23, end: 29 }))
    expect(result).toMatchObject({
      ok: true,
      value: {
        target: {
          version: VERSION.hash,
          position: { start: 23, end: 29 },
          quote: { exact: 'Health', prefix: 'Trees cool the street.\n', suffix: '\nTrees cool again.' },
        },
      },
    })
  })

  test('finds a quote, and refuses one that is ambiguous or absent', async () => {
    expect(await complete(annotate({ exact: 'cool again.' }))).toMatchObject({
      ok: true,
      value: { target: { position: { start: 36, end: 47 } } },
    })
    expect(await problem(annotate({ exact: 'Trees cool' }))).toMatchObject({ code: 'conflict' })
    expect(await problem(annotate({ exact: 'Trees cool', suffix: ' again' }))).toBeNull()
    expect(await problem(annotate({ exact: 'Bees' }))).toMatchObject({ code: 'not-found' })
  })

  test('refuses a range outside the text, of white space only, or with other words than quoted', async () => {
    expect(await problem(annotate({ start: 40, end: 90 }))).toMatchObject({ code: 'bad-input' })
    expect(await problem(annotate({ start: 22, end: 23 }))).toMatchObject({ code: 'bad-input' })
    expect(await problem(annotate({ start: 23, end: 29, exact: 'Wealth' }))).toMatchObject({
      code: 'conflict',
    })
    expect(await problem(annotate({ start: '1' }))).toMatchObject({
      code: 'bad-input',
      hint: expect.stringContaining('exact') as string,
    })
  })

  test('checks the words of a target that is whole already', async () => {
    const whole = (exact: string, start: number) => ({
      version: VERSION.hash,
      position: { start, end: start + exact.length },
      quote: { exact, prefix: '', suffix: '' },
    })
    expect(await problem(annotate(whole('Health', 23)))).toBeNull()
    expect(await problem(annotate(whole('Wealth', 23)))).toMatchObject({ code: 'conflict' })
    expect(await problem(annotate({ quote: { exact: 'Health' } }))).toMatchObject({
      code: 'bad-input',
      message: '“version” is missing.',
    })
  })

  test('looks up the line of a heading', async () => {
    expect(await complete({ type: 'heading.set', documentId: 'doc_1', start: 23, level: 2 })).toMatchObject({
      ok: true,
      value: { end: 29, title: 'Health', level: 2 },
    })
    expect(await problem({ type: 'heading.set', documentId: 'doc_1', start: 24, level: 2 })).toMatchObject({
      code: 'bad-input',
    })
  })

  test('says which command of a batch is wrong', async () => {
    const good = { type: 'tag.create', label: 'x' }
    expect(await problem({ type: 'batch', commands: [good, { type: 'tag.create' }] })).toMatchObject({
      code: 'bad-input',
      index: 1,
    })
    expect(await problem({ type: 'batch', commands: [good, good, 7] })).toMatchObject({ index: 2 })
    expect(await problem({ type: 'batch', commands: [good, { type: 'batch', commands: [good] }] })).toEqual({
      code: 'bad-input',
      message: 'A batch cannot hold another batch.',
      index: 1,
    })
    expect(await problem({ type: 'batch', commands: [] })).toMatchObject({ code: 'bad-input' })
    expect(await problem({ type: 'batch', label: 'Two', commands: [good, good] })).toBeNull()
  })

  test('names the field that is wrong', async () => {
    expect((await problem({ type: 'claim.create', id: 'nope' }))?.message).toBe(
      '“id” must be a claim id such as "clm_1".',
    )
    expect((await problem({ type: 'tag.create' }))?.message).toBe('“label” is missing.')
    expect((await problem({ type: 'heading.set', start: 0, level: 1 }))?.message).toBe(
      '“documentId” is missing.',
    )
    expect((await problem({ type: 'claim.update', id: 'clm_1', certainty: 'sure' }))?.message).toContain(
      'certainty',
    )
    expect((await problem({ type: 'claim.update', id: 'clm_1', satement: 'x' }))?.message).toContain(
      'satement',
    )
  })

  test('leaves adding documents to the import, which stores their text', async () => {
    expect(await problem({ type: 'document.add', id: 'doc_2' })).toMatchObject({ code: 'unsupported' })
  })

  test('refuses what is no command at all', async () => {
    for (const bad of [
      null,
      1,
      'x',
      [],
      {},
      { type: 1 },
      { type: 'no.such' },
      { type: '__proto__' },
      { type: 'constructor' },
    ]) {
      expect(await problem(bad), JSON.stringify(bad)).toMatchObject({ code: 'bad-input' })
    }
  })
})
