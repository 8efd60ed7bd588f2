import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openTools } from '../brief/tools'
import { rehearse } from './rehearsal'

const stylesDir = path.resolve('resources/citation-styles')

test('opens the fonts of a brief', async () => {
  const tools = openTools(path.resolve('resources/fonts'), stylesDir)
  const face = vi.spyOn(tools.shelf, 'face')
  await rehearse(tools, { aborted: false })
  const opened = face.mock.calls.map(([key]) => key)
  for (const key of ['serif', 'serif-bold', 'serif-italic', 'sans', 'sans-bold'])
    expect(opened).toContain(key)
})

test('is silent about fonts that are gone, and about being stopped: the brief will tell', async () => {
  await rehearse(openTools('/nowhere', stylesDir), { aborted: false })
  await rehearse(openTools(path.resolve('resources/fonts'), stylesDir), { aborted: true })
})
