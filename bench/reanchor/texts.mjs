import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sentence } from '../tools/prose.mjs'
import { randomFrom } from '../tools/random.mjs'

/**
 * A text to be edited, as paragraphs of one line each.
 * @typedef {readonly string[]} Paragraphs
 */

/**
 * Prose that people wrote: the explanations in the type declarations of packages that the lock file pins. The thresholds
 * of re-anchoring were chosen on those of electron and @types; the bench measures on others.
 */
export const HELD_OUT = ['typescript/lib', 'playwright-core/types', 'vite/dist']

/**
 * @param {string} modules the folder of the packages
 * @param {readonly string[]} folders within it
 * @param {number} bytes most
 * @returns {Paragraphs} each once
 */
export function writtenProse(modules, folders, bytes) {
  const found = new Set()
  for (const file of folders.flatMap((folder) => declarationsIn(path.join(modules, folder)))) {
    const source = readFileSync(file, 'utf8')
    for (const [, comment = ''] of source.matchAll(/\/\*\*([\s\S]*?)\*\//g)) {
      const lines = comment.replace(/^\s*\* ?/gm, '')
      for (const part of lines.split(/\n\s*\n|\n(?=\s*[-@*])/)) {
        const paragraph = part
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/^@\w+ /, '')
        if (paragraph.length >= 110 && !/[{}<>|]|```|=>|https?:/.test(paragraph)) found.add(paragraph)
      }
    }
  }
  return upTo([...found], bytes)
}

/** @param {string} folder @returns {string[]} */
function declarationsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .sort()
    .map((name) => path.join(folder, name))
}

/**
 * Prose of the grammar that the other benches use: few words, so that many sentences are nearly alike.
 * @param {number} seed
 * @param {number} bytes most
 * @returns {Paragraphs}
 */
export function grammarProse(seed, bytes) {
  const random = randomFrom(seed)
  const paragraph = () => Array.from({ length: 2 + random.below(6) }, () => sentence(random)).join(' ')
  return upTo(generate(paragraph, bytes), bytes)
}

const words = (/** @type {string} */ list) => list.split(' ')
const PARTIES = words('Tenant Landlord Supplier Customer Licensee Licensor Agent Guarantor Carrier Insurer')
const DUTIES = words('deliver return inspect insure repair replace certify register store transport')
const GOODS = words('Goods Premises Equipment Software Records Materials Vehicle Deposit')

/**
 * A contract of clauses that differ in a party, a duty, an object and a number: nearly every passage has lookalikes.
 * @param {number} seed
 * @param {number} bytes most
 * @returns {Paragraphs}
 */
export function template(seed, bytes) {
  const random = randomFrom(seed)
  let number = 0
  const clause = () => {
    const [one, other] = [random.pick(PARTIES), random.pick(PARTIES)]
    const [duty, goods, days] = [random.pick(DUTIES), random.pick(GOODS), 5 * (1 + random.below(18))]
    return random.pick([
      `The ${one} shall ${duty} the ${goods} within ${days} days of written notice from the ${other}, and failing that ` +
        `the ${other} may terminate this Agreement without further liability to the ${one}.`,
      `Unless the ${one} agrees otherwise in writing, the ${other} shall not ${duty} the ${goods} for a period ` +
        `exceeding ${days} days following the Commencement Date.`,
      `Where the ${one} fails to ${duty} the ${goods}, the ${other} shall be entitled to recover reasonable costs ` +
        `incurred within ${days} days, provided that notice has been duly served.`,
    ])
  }
  const paragraph = () => {
    number += 1
    return `${Math.ceil(number / 9)}.${1 + (number % 9)} ${clause()} ${clause()}`
  }
  return upTo(generate(paragraph, bytes), bytes)
}

/** @param {() => string} paragraph @param {number} bytes */
function generate(paragraph, bytes) {
  const made = []
  for (let length = 0; length < bytes; length += (made.at(-1)?.length ?? 0) + 1) made.push(paragraph())
  return made
}

/** @param {readonly string[]} paragraphs @param {number} bytes */
function upTo(paragraphs, bytes) {
  let length = 0
  return paragraphs.filter((paragraph) => (length += paragraph.length + 1) <= bytes)
}
