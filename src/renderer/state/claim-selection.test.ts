import { beforeEach, expect, test } from 'vitest'
import type { ClaimId } from '../../shared/core/ids'
import { chooseAll, chooseClaim, chooseNone, useClaimSelection } from './claim-selection'

const ids: ClaimId[] = ['clm_a', 'clm_b', 'clm_c', 'clm_d']
const chosen = () => [...useClaimSelection.getState().ids].sort()

beforeEach(chooseNone)

test('choosing a claim again lets go of it', () => {
  chooseClaim('clm_a', null)
  chooseClaim('clm_c', null)
  expect(chosen()).toEqual(['clm_a', 'clm_c'])
  chooseClaim('clm_a', null)
  expect(chosen()).toEqual(['clm_c'])
})

test('a range goes from the last chosen claim, either way, and keeps what was chosen', () => {
  chooseClaim('clm_d', null)
  chooseClaim('clm_b', null)
  chooseClaim('clm_a', ids)
  expect(chosen()).toEqual(['clm_a', 'clm_b', 'clm_d'])
  chooseClaim('clm_d', ids)
  expect(chosen()).toEqual(ids)
})

test('a range without a beginning in the list chooses the claim alone', () => {
  chooseClaim('clm_c', ids)
  expect(chosen()).toEqual(['clm_c'])
  chooseClaim('clm_a', ['clm_a', 'clm_b'])
  expect(chosen()).toEqual(['clm_a', 'clm_c'])
})

test('all of a list come to those chosen already', () => {
  chooseClaim('clm_a', null)
  chooseAll(['clm_c', 'clm_d'])
  expect(chosen()).toEqual(['clm_a', 'clm_c', 'clm_d'])
})
