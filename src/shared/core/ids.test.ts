import { expect, test } from 'vitest'
import { idSchema, idSource, isId } from './ids'

test('an id has its prefix and 1 to 64 plain characters', () => {
  expect(isId('claim', 'clm_1')).toBe(true)
  expect(isId('claim', `clm_${'x'.repeat(64)}`)).toBe(true)
  for (const bad of [
    'clm_',
    'doc_1',
    'clm_a/b',
    'clm_..',
    'clm_a b',
    `clm_${'x'.repeat(65)}`,
    'clm_é',
    1,
    null,
  ]) {
    expect(isId('claim', bad), String(bad)).toBe(false)
  }
})

test('a wrong id is explained by example', () => {
  expect(idSchema('claim').safeParse('x').error?.issues[0]?.message).toBe(
    'must be a claim id such as "clm_1"',
  )
})

test('an id source puts the prefix before what is unique', () => {
  const next = idSource(() => 'u')
  expect([next('document'), next('evidence')]).toEqual(['doc_u', 'ev_u'])
})
