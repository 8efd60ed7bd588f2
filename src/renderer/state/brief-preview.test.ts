import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, ok } from '../../shared/core/result'
import type { Reply } from '../../shared/rpc/contract'
import type { Client } from '../client/client'
import { askForPages, stopAsking, usePreview } from './brief-preview'
import { connect } from './connection'
import { FakeMain } from './fake-main'

type Answer = Reply<'brief.preview'>
let waiting: ((answer: Answer) => void)[] = []

const pagesOf = (pages: number): Answer => ok({ base64: '', pages, places: [], warnings: [] })

beforeEach(() => {
  vi.useFakeTimers()
  waiting = []
  new FakeMain().install()
  const call = () => new Promise<Answer>((resolve) => waiting.push(resolve))
  connect({ call } as unknown as Client)
})
afterEach(() => {
  stopAsking()
  usePreview.setState({ pages: null, isBusy: false, error: null })
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(1000)

test('changes that follow one another are one question', async () => {
  askForPages('brief_first', 'settled')
  askForPages('brief_first', 'settled')
  expect(waiting).toHaveLength(0)
  await settle()
  expect(waiting).toHaveLength(1)
  expect(usePreview.getState().isBusy).toBe(true)
})

test('the newest answer wins, whichever comes last', async () => {
  askForPages('brief_first', 'at once')
  askForPages('brief_first', 'at once')
  waiting[1]?.(pagesOf(2))
  waiting[0]?.(pagesOf(1))
  await settle()
  expect(usePreview.getState()).toMatchObject({ pages: { pages: 2 }, isBusy: false })
})

test('a failure leaves the pages that are there, and the next answer takes it away', async () => {
  askForPages('brief_first', 'at once')
  waiting[0]?.(pagesOf(1))
  await settle()
  askForPages('brief_first', 'at once')
  waiting[1]?.(fail('internal', 'It broke.'))
  await settle()
  expect(usePreview.getState()).toMatchObject({ pages: { pages: 1 }, error: { message: 'It broke.' } })
  askForPages('brief_first', 'at once')
  waiting[2]?.(pagesOf(3))
  await settle()
  expect(usePreview.getState()).toMatchObject({ pages: { pages: 3 }, error: null })
})

test('pages of another brief are not shown', async () => {
  askForPages('brief_first', 'at once')
  waiting[0]?.(pagesOf(1))
  await settle()
  askForPages('brief_2', 'at once')
  expect(usePreview.getState().pages).toBeNull()
})
