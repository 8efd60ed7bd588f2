import { SearchEngine } from '../../../src/main/search/engine'
import { POSTIL, POSTIL_LEAST } from '../ways.mjs'

/** @type {import('./subject.mjs').Subject} */
export const postil = {
  name: POSTIL,
  ways: [POSTIL, POSTIL_LEAST],
  prepare: ({ notebook, texts }) => ({
    build() {
      const engine = new SearchEngine()
      const index = engine.open(notebook)
      const settle = () => {
        while (index.isBehind) {
          const needed = index.neededText()
          if (needed) index.addText(needed, texts.get(needed.documentId) ?? null)
          index.step(() => false)
        }
      }
      settle()
      /** @param {(string | number)[]} path @param {unknown} value */
      const change = (path, value) => {
        index.change([{ op: 'replace', path, value }])
        settle()
      }
      return {
        entries: index.postings.size,
        ask(way, { text }) {
          const limit = way === POSTIL_LEAST ? 1 : undefined
          return () => engine.query(text, limit).total
        },
        changeClaim: (at, statement) => () => change(['claims', `clm_${at}`, 'statement'], statement),
        changeEvidence(at) {
          const isAgainst = index.notebook.evidence[`ev_${at}`]?.relation === 'disputes'
          change(['evidence', `ev_${at}`, 'relation'], isAgainst ? 'supports' : 'disputes')
        },
      }
    },
  }),
}
