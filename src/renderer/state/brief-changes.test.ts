import { beforeEach, expect, test } from 'vitest'
import { outlineOf } from '../../shared/brief/outline'
import { withDocument } from '../../shared/notebook/fixture'
import { briefOf } from '../../shared/notebook/queries'
import { addBrief, addHeading, freeName, rearrange, removeHeading } from './brief-changes'
import { useBriefView } from './brief-view'
import { FakeMain, installStorage } from './fake-main'
import { useSession } from './session'

let main: FakeMain

beforeEach(() => {
  installStorage()
  main = new FakeMain()
  main.state = withDocument()
  main.install()
  useBriefView.setState({ briefId: null, chosen: null })
})

const titles = () => {
  const notebook = useSession.getState().open?.notebook
  return notebook ? outlineOf(notebook, briefOf(notebook)).map(({ title }) => title) : []
}

test('changes asked for one after the other each go by what the one before left', async () => {
  const last = rearrange('Turn round', (entries) => entries.toReversed())
  const again = rearrange('Turn round', (entries) => entries.toReversed())
  const heading = addHeading(null)
  await Promise.all([last, again, heading])
  expect(titles()).toEqual(['Lead', 'Health', 'Cost', 'New heading'])
  expect(main.commands).toHaveLength(3)
})

test('nothing to do is no change, and a refusal is no success', async () => {
  expect(await rearrange('Nothing', () => null)).toBe(false)
  expect(await rearrange('The same', (entries) => entries)).toBe(false)
  expect(main.commands).toEqual([])
  main.refusal = { code: 'disk', message: 'Full.' }
  expect(await addHeading(null)).toBeNull()
})

test('a heading is added beside another, on its level, chosen, and removed', async () => {
  const [, health] = outlineOf(main.state.notebook, briefOf(main.state.notebook))
  const id = await addHeading({ partId: health?.part.id ?? '', where: 'before' })
  expect(titles()).toEqual(['Lead', 'New heading', 'Health', 'Cost'])
  expect(useBriefView.getState().chosen?.partId).toBe(id)
  expect(await removeHeading(id ?? '')).toBe(true)
  expect(titles()).toEqual(['Lead', 'Health', 'Cost'])
})

test('a copy of a brief is shown once it is there', async () => {
  const id = briefOf(main.state.notebook).id
  expect(await addBrief('For the board', id)).toBe(true)
  const shown = useBriefView.getState().briefId
  expect(shown && main.state.notebook.briefs[shown]?.name).toBe('For the board')
})

test('names that are free', () => {
  expect(freeName('Brief', [])).toBe('Brief')
  expect(freeName('Brief', ['Brief'])).toBe('Brief 2')
  expect(freeName('Brief 2', ['Brief', 'Brief 2'])).toBe('Brief 3')
})
