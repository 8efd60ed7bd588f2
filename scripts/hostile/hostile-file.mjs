/**
 * A file that a reader of documents should survive. `make` is called when the file is needed, since some are large.
 * @typedef {{
 *   readonly name: string,
 *   readonly about: string,
 *   readonly outcome: 'refused' | 'read' | 'either',
 *   readonly make: () => Buffer,
 *   readonly never?: readonly string[],
 *   readonly says?: RegExp,
 * }} HostileFile
 * `outcome`: what a right import does; `either` where both a refusal and a text of what is there are right. `never`:
 * words that must not become part of the text. `says`: what the message of a refusal must tell.
 */

/**
 * @param {string} name
 * @param {string} about what is wrong with it, in a few words
 * @param {HostileFile['outcome']} outcome
 * @param {() => Buffer | string} make
 * @param {{ never?: readonly string[], says?: RegExp }} [more]
 * @returns {HostileFile}
 */
export function hostile(name, about, outcome, make, more = {}) {
  return { name, about, outcome, make: () => Buffer.from(make()), ...more }
}

/** Bytes without any pattern, the same each time. @param {number} length */
export function noise(length) {
  const bytes = Buffer.alloc(length)
  let state = 0x9e3779b9
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
