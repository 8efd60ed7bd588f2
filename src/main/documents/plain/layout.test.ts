import { expect, test } from 'vitest'
import { layoutOf } from './layout'
import { linesOf } from './lines'

const kindOf = (text: string) => layoutOf(linesOf(text)).kind

const WRAPPED = `Memory is thought to settle while we sleep, and people who work at
night sleep less and at odd hours. Earlier studies were small, and most
of them looked at a single night.`

test('broken lines are wrapped, with or without empty lines between paragraphs', () => {
  expect(kindOf(`${WRAPPED}\n\n${WRAPPED}`)).toBe('wrapped')
  expect(kindOf(`${WRAPPED}\n${WRAPPED}\n${WRAPPED}`)).toBe('wrapped')
})

test('the width is that of the long lines', () => {
  const layout = layoutOf(linesOf(WRAPPED))
  expect(layout).toEqual({ kind: 'wrapped', width: 71 })
})

test('headings, lists and a table do not hide that a text is wrapped', () => {
  expect(kindOf(`Title\n=====\n\nHeading\n${WRAPPED}\n- one\n- two\n\na    b\n1    2\n3    4`)).toBe(
    'wrapped',
  )
})

test('paragraphs a line are not wrapped, however short', () => {
  const sentence = 'This is one paragraph of the kind that people type.'
  expect(kindOf(`${sentence}\n${sentence}\n${sentence} ${sentence}\n${sentence}`)).toBe('lines')
  expect(kindOf(`Safety\n${sentence}\nEfficacy\n${sentence}\n`)).toBe('lines')
})

test('lines without empty ones between them may be too few or too short to tell', () => {
  expect(kindOf('One line only')).toBe('lines')
  expect(kindOf('Apples\nPears\nPlums\nCherries')).toBe('lines')
  expect(kindOf('')).toBe('lines')
})

test('wrapped Chinese is told by its full lines', () => {
  const line = '人们普遍认为记忆在睡眠中得到巩固而夜间工作的人睡得更少也更不规律因此'
  expect(kindOf(`${line}\n${line}\n${line}\n记忆较差。`)).toBe('wrapped')
})
