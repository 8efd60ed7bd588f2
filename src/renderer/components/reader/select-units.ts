import type { TextRange } from '../../../shared/document/text-version'
import { blockAt } from '../../dom/document-model'
import { selectRange } from '../../dom/selection'
import { stretched, unitAfter, unitBefore, type TextUnit } from '../../dom/text-units'
import { announce } from '../../state/messages'
import type { ReaderContext } from './current-reader'

/** Selects the next or the previous word or sentence: from the selection, or else from the current block. */
export function selectUnit({ parts, range }: ReaderContext, unit: TextUnit, direction: 1 | -1): void {
  const { version } = parts.surface.model
  const here = version.blocks[parts.cursor.nearest]?.start ?? 0
  const next =
    direction > 0
      ? unitAfter(version, unit, range?.end ?? here)
      : unitBefore(version, unit, range?.start ?? here)
  if (next) show(parts, next, next)
}

/** Takes one more word or sentence into the selection, or the last one out of it. */
export function stretchSelection(context: ReaderContext, unit: TextUnit, direction: 1 | -1): void {
  const { parts, range } = context
  if (!range) {
    selectUnit(context, unit, direction)
    return
  }
  const { version } = parts.surface.model
  const next = stretched(version, unit, range, direction)
  if (!next) return
  const said = direction > 0 ? { start: range.end, end: next.end } : { start: next.end, end: range.end }
  show(parts, next, said, direction < 0 ? 'Left out: ' : '')
}

function show(
  { surface, cursor }: ReaderContext['parts'],
  range: TextRange,
  said: TextRange,
  before = '',
): void {
  const block = blockAt(surface.model, said.end - 1)
  if (block !== cursor.focused) cursor.focus(block)
  selectRange(surface, range)
  announce(`${before}${surface.model.version.text.slice(said.start, said.end).trim()}`)
}
