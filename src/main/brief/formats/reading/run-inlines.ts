import type { Run } from '../../citations/output-format'
import { plainLine } from './plain-text'
import { safeAddress } from './read-markdown'
import type { Inline, InlineLook } from './rich-text'

/** A citation as text of a block. Addresses in it are links, unless all of it is to lead elsewhere. */
export function runInlines(runs: readonly Run[], withLinks: boolean): Inline[] {
  return runs.map((run) => {
    const looks: InlineLook[] = [
      ...(run.bold ? ['strong' as const] : []),
      ...(run.italic ? ['emphasis' as const] : []),
      ...(run.smallCaps ? ['smallCaps' as const] : []),
      ...(run.shift ? [run.shift === 'super' ? ('superscript' as const) : ('subscript' as const)] : []),
    ]
    const text: Inline = { kind: 'text', text: spaced(run.text) }
    const dressed = looks.reduceRight<Inline>((inner, kind) => ({ kind, children: [inner] }), text)
    const href = withLinks && run.link ? safeAddress(run.link) : null
    return href === null ? dressed : { kind: 'link', href, children: [dressed] }
  })
}

/** On one line, with a space at either end where there was one. */
function spaced(text: string): string {
  const words = plainLine(text)
  if (words === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${words}${/\s$/.test(text) ? ' ' : ''}`
}
