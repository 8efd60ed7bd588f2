import { expect, test } from 'vitest'
import { outlineOf } from '../../shared/brief/outline'
import { run, withDocument } from '../../shared/notebook/fixture'
import { briefOf } from '../../shared/notebook/queries'
import { partCommand, partIn } from './brief-parts'
import { savedText, saveCommand } from './draft-fields'

const state = withDocument()
const { notebook } = state
const brief = briefOf(notebook)
const [, health] = outlineOf(notebook, brief)
const partId = health?.part.id ?? ''

test('a section has a part before one is stored, and its first words keep it in its place', () => {
  const field = `part-introduction:${brief.id}/${partId}` as const
  expect(savedText(notebook, field)).toBe('')
  const command = saveCommand(notebook, field, 'Why.', null)
  expect(command).toMatchObject({ type: 'brief.arrange', id: brief.id, parts: [{ introduction: 'Why.' }] })
  const next = run(state, [command ?? {}]).notebook
  expect(savedText(next, field)).toBe('Why.')
  const titles = outlineOf(next, briefOf(next)).map(({ title }) => title)
  expect(titles).toEqual(outlineOf(notebook, brief).map(({ title }) => title))
  expect(partCommand(next, brief.id, partId, { heading: 'Air' })).toMatchObject({
    type: 'brief.setPart',
    part: { introduction: 'Why.', heading: 'Air' },
  })
})

test('what is not there has no part and no command', () => {
  expect(partIn(notebook, brief.id, 'nowhere')).toBeNull()
  expect(partIn(notebook, 'brief_gone', partId)).toBeNull()
  expect(partCommand(notebook, brief.id, 'nowhere', { heading: 'x' })).toBeNull()
})
