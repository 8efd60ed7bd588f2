import type { Run } from '../citations/output-format'
import type { Span, Style } from '../text/style'
import { LINK } from '../theme'

/** Runs of a citation as text to set. A run with an address is a link to it, unless all of them lead elsewhere. */
export function runSpans(runs: readonly Run[], style: Style): Span[] {
  return runs.map((run) => {
    const { size } = style
    const small = run.smallCaps ? size * 0.82 : size
    const isLinked = run.link !== undefined && run.link !== '' && style.link === undefined
    return {
      text: run.smallCaps ? run.text.toUpperCase() : run.text,
      style: {
        ...style,
        size: run.shift ? size * 0.68 : small,
        ...(run.italic ? { italic: true } : {}),
        ...(run.bold ? { bold: true } : {}),
        ...(run.shift ? { rise: run.shift === 'super' ? size * 0.34 : size * -0.14 } : {}),
        ...(isLinked ? { color: LINK, link: { kind: 'web', url: run.link ?? '' } as const } : {}),
      },
    }
  })
}
