import { expect, test } from 'vitest'
import { attempt, DOC, run, targetOf, withDocument } from './fixture'
import { followSupports, supportsOf } from './support'

const claim = (id: string) => ({ type: 'claim.create', id, documentId: DOC, statement: id })
const passage = (id: string, words = 'Trees cool') => ({
  type: 'annotation.create',
  id,
  target: targetOf(words),
})
const evidence = (id: string, claimId: string, annotationId: string, relation = 'supports') => ({
  type: 'evidence.create',
  id,
  claimId,
  source: { kind: 'passage', annotationId },
  relation,
})

test('a highlight or a claim without evidence leaves the support of the others the same object', () => {
  const before = run(withDocument(), [claim('clm_1'), passage('ann_1'), evidence('ev_1', 'clm_1', 'ann_1')])
  const supports = supportsOf(before.notebook)
  expect(supports.get('clm_1')).toMatchObject({ sources: [DOC], standing: 'single-source' })
  const after = run(before, [passage('ann_2', 'Planting is cheap'), claim('clm_2')])
  expect(supportsOf(after.notebook)).toBe(supports)
  const more = run(after, [evidence('ev_2', 'clm_2', 'ann_2', 'disputes')])
  expect(supportsOf(more.notebook)).not.toBe(supports)
  expect(supportsOf(more.notebook).get('clm_1')).toBe(supports.get('clm_1'))
  expect(supportsOf(more.notebook).get('clm_2')?.standing).toBe('refuted')
})

test('support kept is support found anew, whatever is done to the evidence', () => {
  let seed = 11
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % limit
  }
  const words = ['Trees cool', 'Shade lowers', 'lowers noise', 'Planting is cheap']
  const relations = ['supports', 'disputes', 'qualifies']
  const follow = followSupports()
  let state = run(withDocument(), [claim('clm_0'), claim('clm_1'), claim('clm_2')])
  for (let step = 0; step < 300; step += 1) {
    const [link, annotation, reference] = [`ev_${below(40)}`, `ann_${below(40)}`, `ref_${below(20)}`]
    const relation = relations[below(3)] ?? ''
    const source =
      below(2) === 0
        ? { kind: 'passage', annotationId: annotation }
        : { kind: 'reference', referenceId: reference }
    const commands = [
      passage(annotation, words[below(4)]),
      { ...evidence(link, `clm_${below(3)}`, annotation, relation), source },
      { type: 'evidence.update', id: link, relation, source },
      { type: 'evidence.delete', id: link },
      { type: 'annotation.retarget', id: annotation, target: targetOf(words[below(4)] ?? '') },
      { type: 'annotation.delete', id: annotation },
      { type: 'reference.create', id: reference, bibliography: { title: 'A report' } },
      { type: 'reference.delete', id: reference },
    ]
    const result = attempt(state, commands[below(commands.length)] ?? {})
    if (!result.ok) continue
    state = result.value.state
    const kept = follow(state.notebook)
    const anew = followSupports()(state.notebook)
    expect([...kept].sort()).toEqual([...anew].sort())
  }
  expect(Object.keys(state.notebook.evidence).length).toBeGreaterThan(4)
})
