import { expect, test } from 'vitest'
import { homePort } from './home-port'

test('a folder has one port, another folder another, all of them unregistered', () => {
  expect(homePort('/data/a')).toBe(homePort('/data/../data/a/'))
  const ports = Array.from({ length: 200 }, (_, index) => homePort(`/data/${String(index)}`))
  expect(new Set(ports).size).toBeGreaterThan(190)
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(49_152)
  expect(Math.max(...ports)).toBeLessThanOrEqual(65_535)
})
