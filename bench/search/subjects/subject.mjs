/** @typedef {import('../corpus.mjs').Corpus} Corpus */
/** @typedef {import('../queries.mjs').Question} Question */

/**
 * A search engine over the corpus. `prepare` readies what it is given, unmeasured; `build` makes its index.
 * @typedef {{ name: string, ways: readonly string[], prepare: (corpus: Corpus) => { build: () => Built } }} Subject
 *   ways: names of the ways in which it can be asked
 *
 * @typedef {{
 *   entries: number,
 *   ask: (way: string, question: Question) => (() => number) | null,
 *   changeClaim: (index: number, statement: string) => (() => void),
 *   changeEvidence: (index: number) => void,
 * }} Built
 *   ask: what answers the question and tells how much was found, to be measured; null when it cannot be asked.
 *   changeClaim: what brings the index up to date with a claim whose statement changed, to be measured.
 *   changeEvidence: turns a piece of evidence against its claim, or back
 */

export {}
