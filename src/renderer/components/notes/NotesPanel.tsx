import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Section } from '../../../shared/document/sections'
import type { SourceDocument } from '../../../shared/document/source-document'
import type { NoteTarget } from '../../../shared/note/note'
import type { Notebook } from '../../../shared/notebook/notebook'
import { notesAbout } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Segments, type Segment } from '../ui/Segments'
import { NoteList } from './NoteList'
import { useComposing } from './use-composing'
import { useScopeFollowsEditing, type Scope } from './use-scope'

interface Props {
  readonly document: SourceDocument | null
  readonly section: Section | null
}

const EMPTY_WORDS: Readonly<Record<Scope, string>> = {
  section: 'Thoughts on this section go here, in Markdown.',
  document: 'Thoughts on the document as a whole go here.',
  notebook: 'Thoughts on the question as a whole go here. The brief opens with them.',
}

/** Notes of the section, of the document or of the notebook. */
export function NotesPanel({ document, section }: Props) {
  const [chosen, setScope] = useState<Scope>('section')
  useScopeFollowsEditing(setScope)
  const scope = document ? chosen : 'notebook'
  const target = targetOf(scope, document, section)
  const { composing, compose, stop } = useComposing(target)
  const notes = useFound((notebook) => notesAbout(notebook, target))
  const labels = useFound(useShallow((notebook) => labelsIn(notebook, document, section)))
  const Title = section ? 'h3' : 'h2'
  const isEmpty = notes.length === 0 && composing === null
  return (
    <section className="notes" aria-labelledby="notes-title">
      <div className="claims-part-head">
        <Title id="notes-title" className="pane-title">
          Notes
        </Title>
        <Button tone="quiet" size="small" icon={<Plus size={14} aria-hidden />} onPress={compose}>
          Add note
        </Button>
      </div>
      <Segments
        label="Notes of"
        isLabelHidden
        className="notes-scope"
        value={scope}
        onChange={setScope}
        segments={segments(labels)}
      />
      {isEmpty ? (
        <Empty>{EMPTY_WORDS[scope]}</Empty>
      ) : (
        <NoteList notes={notes} composing={composing} target={target} onAbandon={stop} />
      )}
    </section>
  )
}

function targetOf(scope: Scope, document: SourceDocument | null, section: Section | null): NoteTarget {
  if (scope === 'section' && document && section) {
    return { kind: 'section', documentId: document.id, sectionId: section.id }
  }
  if (scope !== 'notebook' && document) return { kind: 'document', documentId: document.id }
  return { kind: 'notebook' }
}

type Labels = Readonly<Partial<Record<Scope, string>>>

function labelsIn(notebook: Notebook, document: SourceDocument | null, section: Section | null): Labels {
  const labelled = (scope: Scope, word: string) => {
    const { length } = notesAbout(notebook, targetOf(scope, document, section))
    return { [scope]: length > 0 ? `${word} ${length}` : word }
  }
  return {
    ...(document && { ...labelled('section', 'Section'), ...labelled('document', 'Document') }),
    ...labelled('notebook', 'Notebook'),
  }
}

function segments(labels: Labels): readonly Segment<Scope>[] {
  return (['section', 'document', 'notebook'] as const).flatMap((value) => {
    const label = labels[value]
    return label === undefined ? [] : [{ value, label }]
  })
}
