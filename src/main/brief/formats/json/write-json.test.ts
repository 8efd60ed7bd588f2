import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { NOISE_BRIEF } from '../../fixtures/noise-brief'
import { SMALL_BRIEF } from '../../fixtures/small-brief'
import type { BriefModel } from '../../../../shared/brief/model'
import { writeFormat } from '../write-format'

const stylesDir = path.resolve('resources/citation-styles')

async function written(model: BriefModel): Promise<string> {
  const { bytes } = await writeFormat('json', model, { stylesDir })
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

describe('a brief as JSON', () => {
  test('says what it is first', async () => {
    const start = '{\n  "format": "postil-brief",\n  "version": 1,\n  "title": "Window Boxes",\n'
    expect((await written(SMALL_BRIEF)).slice(0, start.length)).toBe(start)
  })

  test('holds the whole model, with lone surrogates and control characters as they were', async () => {
    expect(JSON.parse(await written(NOISE_BRIEF))).toMatchObject(structuredClone(NOISE_BRIEF))
  })

  test('gives each source as its style lists it', async () => {
    const { references } = JSON.parse(await written(SMALL_BRIEF)) as { references: object[] }
    expect(references).toEqual([
      {
        number: 1,
        language: null,
        label: 'Osei 2025',
        text: 'Osei, P. (2025). A Short Note on Window Boxes. Balcony Letters 3. https://example.org/letters/3',
        claims: [],
        link: 'https://example.org/letters/3',
        item: {
          id: 'fixture',
          type: 'webpage',
          URL: 'https://example.org/letters/3',
          author: [{ family: 'Osei', given: 'P.' }],
          'container-title': 'Balcony Letters 3',
          issued: { 'date-parts': [[2025]] },
          title: 'A Short Note on Window Boxes',
        },
      },
    ])
  })

  test('does not depend on the order in which the model was put together', async () => {
    const shuffled = reversedKeys(NOISE_BRIEF) as BriefModel
    expect(await written(shuffled)).toBe(await written(NOISE_BRIEF))
  })
})

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, each]) => [key, reversedKeys(each)]))
}
