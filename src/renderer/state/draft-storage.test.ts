import { beforeEach, describe, expect, test } from 'vitest'
import { forget, keep, stored, type DraftStorage } from './draft-storage'

class MemoryStorage implements DraftStorage {
  readonly items = new Map<string, string>()
  get length() {
    return this.items.size
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null
  }
  getItem(key: string) {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.items.set(key, value)
  }
  removeItem(key: string) {
    this.items.delete(key)
  }
}

let storage: MemoryStorage
beforeEach(() => {
  storage = new MemoryStorage()
})

const draft = { field: 'note:note_1', text: 'words', birth: { kind: 'notebook' } } as const

describe('draft storage', () => {
  test('gives back what was kept, of one notebook only', () => {
    keep(storage, 'nb_1', draft)
    keep(storage, 'nb_2', { field: 'statement:clm_1', text: 'other', birth: null })
    expect(stored(storage, 'nb_1')).toEqual([draft])
    expect(stored(storage, 'nb_2')).toEqual([{ field: 'statement:clm_1', text: 'other', birth: null }])
  })

  test('keeps the last text of a field and forgets it on request', () => {
    keep(storage, 'nb_1', draft)
    keep(storage, 'nb_1', { ...draft, text: 'more words' })
    expect(stored(storage, 'nb_1').map(({ text }) => text)).toEqual(['more words'])
    forget(storage, 'nb_1', draft.field)
    expect(stored(storage, 'nb_1')).toEqual([])
  })

  test('skips entries that make no sense', () => {
    storage.setItem('postil.draft/nb_1/note:note_1', 'not json')
    storage.setItem('postil.draft/nb_1/note:note_2', '{"text":7}')
    storage.setItem('postil.draft/nb_1/poem:1', '{"text":"x","birth":null}')
    storage.setItem('postil.theme', 'dark')
    expect(stored(storage, 'nb_1')).toEqual([])
  })

  test('a full storage does not disturb', () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(() => keep(storage, 'nb_1', draft)).not.toThrow()
  })
})
