import type { Readable } from 'node:stream'
import type { BriefClaim, BriefModel } from '../../shared/brief/model'
import { emptyBrief, FIRST_BRIEF } from '../../shared/notebook/brief'
import { Cancelled } from '../brief/cancelled'
import { FontError } from '../brief/fonts/shelf'
import { drawBrief, type Sink, type Watch } from '../brief/render'
import type { Tools } from '../brief/tools'

const DAY = '2026-01-01'
const WORDS =
  'Trees in a street keep it cooler at noon, and warmer by a little at night, than a street without them.'

/** As many as let the code that draws them be compiled for good. */
const CLAIMS = 60

function claimNamed(number: number): BriefClaim {
  return {
    id: `clm_${String(number)}`,
    label: `C${String(number)}`,
    statement: WORDS,
    quote: `${WORDS} ${WORDS}`,
    quotePages: 'p. 3',
    standing: 'supported',
    certainty: 'moderate',
    tags: [{ label: 'shade', color: 'green' }],
    evidence: [
      {
        relation: 'supports',
        strength: 'moderate',
        rationale: WORDS,
        quote: WORDS,
        locator: `p. ${String(number)}`,
        referenceNumber: 1,
      },
    ],
    notes: [{ about: null, quote: WORDS, text: `${WORDS}\n\n- *one*\n- [two](https://example.org)` }],
    from: null,
  }
}

function smallBrief(): BriefModel {
  const { template, ink, shows, language, paper, citationStyle } = emptyBrief(FIRST_BRIEF, '', DAY)
  const counts = { supported: CLAIMS, 'single-source': 0, contested: 0, refuted: 0, unsupported: 0 }
  return {
    template,
    ink,
    shows,
    language,
    paper,
    citationStyle,
    title: 'Shade',
    subtitle: '',
    author: 'A. Reader',
    date: DAY,
    dateLabel: '1 January 2026',
    readings: [WORDS],
    summary: WORDS,
    totals: counts,
    notes: [],
    sections: [
      {
        number: '1',
        title: 'Noon',
        level: 1,
        documentTitle: null,
        partId: 'noon',
        introduction: WORDS,
        counts,
        coverage: null,
        claims: Array.from({ length: CLAIMS }, (_, index) => claimNamed(index + 1)),
        notes: [],
        passages: [],
      },
    ],
    references: [
      {
        item: {
          id: 'shade',
          type: 'article-journal',
          title: WORDS,
          author: [{ family: 'Reader', given: 'A.' }],
          issued: { 'date-parts': [[2026]] },
        },
        label: 'Reader 2026',
        claims: [],
        link: '',
      },
    ],
  }
}

const NOBODY: Sink = {
  receive: (source: Readable) => void source.resume(),
  ready: () => Promise.resolve(),
}

/**
 * Draws a small brief for nobody: fonts are opened, and code is compiled when it first runs, which would cost the brief
 * that somebody waits for a third of a second. What goes wrong here goes wrong there too, and is told there.
 */
export async function rehearse(tools: Tools, signal: NonNullable<Watch['signal']>): Promise<void> {
  try {
    await drawBrief(smallBrief(), tools, NOBODY, { signal })
  } catch (error) {
    if (!(error instanceof Cancelled) && !(error instanceof FontError)) throw error
  }
}
