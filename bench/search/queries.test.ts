import { expect, test, vi } from 'vitest'
import { SearchEngine } from '../../src/main/search/engine'
import { makeCorpus } from './corpus.mjs'
import { measure } from './measure.mjs'
import { queryClasses } from './queries.mjs'
import { miniSearch } from './subjects/minisearch.mjs'
import { postil } from './subjects/postil.mjs'

const corpus = makeCorpus({ claims: 100, bytes: 20_000 })
const [ours, theirs] = [postil, miniSearch].map((subject) => subject.prepare(corpus).build())

test('the same size gives the same notebook and texts', () => {
  expect(makeCorpus({ claims: 100, bytes: 20_000 })).toMatchObject({
    notebook: corpus.notebook,
    texts: corpus.texts,
  })
})

test('both index the same entries', () => {
  expect(ours!.entries).toBeGreaterThan(300)
  expect(theirs!.entries).toBe(ours!.entries)
})

test('without typos, words that are common enough find the same number in both', () => {
  const classes = queryClasses(corpus, 20).filter(({ questions }) => questions[0]?.peer)
  const names = ['1 of the 30 commonest words', '1 letter', '2 letters', 'filter: certainty in claims']
  for (const { name, questions } of classes.filter(({ name }) => names.includes(name))) {
    for (const question of questions) {
      const found = theirs!.ask('MiniSearch, no typos', question)!()
      // Where less is found, Postil also looks for typos.
      if (found >= 5)
        expect([name, question.text, ours!.ask('Postil', question)!()]).toEqual([name, question.text, found])
    }
  }
})

test('every phrase comes from a text, and filters are understood', () => {
  for (const { name, questions } of queryClasses(corpus, 20)) {
    if (name.includes('commonest')) continue
    for (const question of name.startsWith('phrase') ? questions : []) {
      expect(ours!.ask('Postil', question)!(), question.text).toBeGreaterThan(0)
      expect(theirs!.ask('MiniSearch', question)).toBeNull()
    }
    const total = questions.reduce((sum, question) => sum + ours!.ask('Postil', question)!(), 0)
    if (name.startsWith('filter')) expect(total, name).toBeGreaterThan(0)
  }
})

test('a changed claim is found by its new words in both', () => {
  const question = { text: 'quillwort ', peer: { words: 'quillwort' } }
  const index = [postil, miniSearch].map((subject) => subject.prepare(corpus).build())
  for (const one of index) one.changeClaim(3, 'Quillwort grows here')()
  expect(index.map((one, at) => one.ask(['Postil', 'MiniSearch, no typos'][at]!, question)!())).toEqual([
    1, 1,
  ])
})

test('memory is not measured where garbage cannot be collected', () => {
  if (globalThis.gc) return
  expect(() => measure(postil, corpus, { questions: 1, only: undefined })).toThrow('--expose-gc')
})

test('Postil is asked for as many hits as the search field shows, or for one', () => {
  const query = vi.spyOn(SearchEngine.prototype, 'query')
  const question = { text: 'the', peer: null }
  expect(ours!.ask('Postil, one hit', question)!()).toBe(ours!.ask('Postil', question)!())
  expect(query.mock.calls).toEqual([
    ['the', 1],
    ['the', undefined],
  ])
  query.mockRestore()
})
