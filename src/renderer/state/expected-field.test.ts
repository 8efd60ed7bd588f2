import { beforeEach, expect, test, vi } from 'vitest'
import { expectField, fieldIsThere, isForExpectedField } from './expected-field'

const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

beforeEach(() => {
  fieldIsThere()
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('letters wait for a field while its change is saved and until it has the focus', async () => {
  expect(isForExpectedField(key('c'))).toBe(false)
  let answer: (saved: boolean) => void = () => undefined
  const change = expectField(new Promise<boolean>((resolve) => (answer = resolve)))
  expect(isForExpectedField(key('c'))).toBe(true)
  expect(isForExpectedField(key('z', { ctrlKey: true }))).toBe(false)
  expect(isForExpectedField(key('Escape'))).toBe(false)
  answer(true)
  await change
  expect(isForExpectedField(key('c'))).toBe(true)
  vi.advanceTimersByTime(1001)
  expect(isForExpectedField(key('c'))).toBe(false)
})

test('a change that was refused brings no field', async () => {
  await expectField(Promise.resolve(null))
  expect(isForExpectedField(key('c'))).toBe(false)
})

test('a field that is there ends the waiting', async () => {
  await expectField(Promise.resolve(true))
  fieldIsThere()
  expect(isForExpectedField(key('c'))).toBe(false)
})
