import { edited } from './edits.mjs'
import { passagesOf } from './passages.mjs'
import { grammarProse, HELD_OUT, template, writtenProse } from './texts.mjs'
import { randomFrom } from '../tools/random.mjs'

/**
 * One measurement: a text, edited in one way.
 * @typedef {{ text: 'written prose' | 'grammar prose' | 'template', words: number, parts: boolean }} Cell
 *   words: share of words changed; parts: whether paragraphs were moved, deleted and added, one in twenty each
 * @typedef {{ bytes: number, passages: number, modules: string }} Size
 *   modules: the folder of the packages, where prose is taken from
 */

/** Share of paragraphs that are moved, as many that are deleted, as many that are added. */
const PARTS = 0.05

/** Seeds that no threshold was chosen with. */
const SEEDS = { 'written prose': 31, 'grammar prose': 32, template: 33 }

/** @param {boolean} quick @returns {Cell[]} */
export function allCells(quick) {
  const texts = /** @type {const} */ (['written prose', 'grammar prose', 'template'])
  return texts.flatMap((text) =>
    (quick ? [0.05] : [0.01, 0.05, 0.1]).flatMap((words) => [
      { text, words, parts: false },
      { text, words, parts: true },
    ]),
  )
}

/**
 * The texts of a cell and its passages with where they are now: the same each time.
 * @param {Cell} cell
 * @param {Size} size
 */
export function madeFor({ text, words, parts }, { bytes, passages, modules }) {
  const seed = SEEDS[text]
  const paragraphs = textOf(text, seed, bytes, modules)
  const random = randomFrom(seed * 1000 + words * 100 + (parts ? 1 : 0))
  const chosen = passagesOf(paragraphs, passages, random)
  const share = parts ? PARTS : 0
  const before = paragraphs.join('\n')
  const vocabulary = [...new Set(before.slice(0, 300_000).split(/\s+/))].filter((word) => word.length > 2)
  const extra = text === 'template' ? template(seed + 500, 120_000) : grammarProse(seed + 500, 120_000)
  const edits = { words, moved: share, deleted: share, added: share }
  const { text: after, truth } = edited(paragraphs, edits, random, { vocabulary, extra })
  return { before, after, passages: chosen.map((passage) => ({ passage, truth: truth(passage) })) }
}

/** @param {Cell['text']} text @param {number} seed @param {number} bytes @param {string} modules */
function textOf(text, seed, bytes, modules) {
  switch (text) {
    case 'written prose':
      return writtenProse(modules, HELD_OUT, bytes)
    case 'grammar prose':
      return grammarProse(seed, bytes)
    case 'template':
      return template(seed, bytes)
  }
}
