import type { Section } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import { countsOf } from '../../../shared/notebook/queries'
import { useShallow } from 'zustand/react/shallow'
import { useFound } from '../../state/session'
import { count } from '../ui/words'

interface Props {
  readonly document: SourceDocument
  readonly section: Section
}

/** Which section the pane is about, and how much is filed under it. */
export function PaneHead({ document, section }: Props) {
  const { claims, notes, unsourced } = useFound(
    useShallow((notebook) => countsOf(notebook, document.id, section.id)),
  )
  const facts = [
    ...(claims > 0 ? [count(claims, 'claim')] : []),
    ...(notes > 0 ? [count(notes, 'note')] : []),
    ...(unsourced > 0 ? [`${unsourced} unsourced`] : []),
  ]
  return (
    <header className="claims-head">
      <h2 className="claims-section" dir="auto">
        {section.title || 'Untitled section'}
      </h2>
      <p className="claims-facts">{facts.join(' · ') || 'Nothing filed here yet'}</p>
    </header>
  )
}
