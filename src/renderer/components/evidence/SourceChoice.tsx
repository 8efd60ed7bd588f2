import { useMemo } from 'react'
import type { AnnotationId } from '../../../shared/core/ids'
import { pageWords } from '../../../shared/document/pages'
import { currentVersion } from '../../../shared/document/source-document'
import type { Notebook } from '../../../shared/notebook/notebook'
import { passagePages } from '../../../shared/notebook/passage-pages'
import { annotationsOf, documentsOf } from '../../../shared/notebook/queries'
import { useNotebook, useSession } from '../../state/session'
import type { Passage } from '../../state/view'
import { SearchList, type Choice } from '../ui/SearchList'
import { Segments, type Segment } from '../ui/Segments'
import { shorten } from '../ui/words'
import type { EvidenceForm, SourceMode } from '../../state/evidence-draft'
import { ReferenceChoice } from './ReferenceChoice'

interface Props {
  readonly form: EvidenceForm
  readonly passage: Passage | null
  readonly onChange: (changes: Partial<EvidenceForm>) => void
}

/** Where the evidence is: the selected passage, one that is marked already, or a source outside the notebook. */
export function SourceChoice({ form, passage, onChange }: Props) {
  const notebook = useNotebook()
  const passages = useMemo(() => passagesOf(notebook), [notebook])
  const words = usePassageWords(passage)
  const segments: Segment<SourceMode>[] = [
    ...(passage ? [{ value: 'selected', label: 'Selected passage' } as const] : []),
    { value: 'passage', label: passage ? 'Another passage' : 'Passage' },
    { value: 'reference', label: 'Reference' },
  ]
  return (
    <div className="ev-source-choice">
      <Segments
        label="Source"
        segments={segments}
        value={form.mode}
        onChange={(mode) => onChange({ mode })}
      />
      {form.mode === 'selected' && words !== null && (
        <>
          <blockquote className="ev-passage" dir="auto">
            {words.text}
          </blockquote>
          <p className="ui-hint" dir="auto">
            {words.source}
          </p>
        </>
      )}
      {form.mode === 'passage' && (
        <SearchList
          label="Passages"
          placeholder="Find a marked passage"
          choices={passages}
          selected={form.annotationId}
          onSelect={(annotationId) => onChange({ annotationId })}
          empty="No passage is marked yet. Select one in a document, then choose Evidence."
          isText
        />
      )}
      {form.mode === 'reference' && <ReferenceChoice form={form} onChange={onChange} />}
    </div>
  )
}

function passagesOf(notebook: Notebook): readonly Choice<AnnotationId>[] {
  return documentsOf(notebook).flatMap((document) =>
    annotationsOf(notebook, document.id).map((annotation) => ({
      id: annotation.id,
      title: annotation.target.quote.exact.replace(/\s+/g, ' ').trim(),
      detail: [shorten(document.bibliography.title, 70), passagePages(notebook, annotation.target)]
        .filter(Boolean)
        .join(', '),
    })),
  )
}

/** The words of a selected passage and where they are: "Quiet Streets, p. 12". */
function usePassageWords(passage: Passage | null): { readonly text: string; readonly source: string } | null {
  const notebook = useNotebook()
  const texts = useSession((state) => state.texts)
  const document = passage && notebook.documents[passage.documentId]
  if (!document) return null
  const { hash, pages } = currentVersion(document)
  const { start, end } = passage.range
  const text = texts.get(hash)?.text.slice(start, end)
  if (text === undefined) return null
  const title = shorten(document.bibliography.title, 70)
  return { text, source: [title, pageWords(pages ?? [], passage.range)].filter(Boolean).join(', ') }
}
