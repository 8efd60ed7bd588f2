import { useMemo } from 'react'
import { STANDING_TERMS, STANDINGS } from '../../../shared/claim/standing'
import type { Brief } from '../../../shared/notebook/brief'
import { codebookOf, documentsOf } from '../../../shared/notebook/queries'
import { changeScope } from '../../state/brief-changes'
import { useNotebook } from '../../state/session'
import { StandingIcon } from '../ui/StandingIcon'
import { shorten } from '../ui/words'
import { FilterMenu } from '../views/FilterMenu'

const STANDING_OPTIONS = STANDINGS.map((value) => ({
  value,
  label: STANDING_TERMS[value].label,
  icon: <StandingIcon standing={value} size={12} />,
}))

/** What the brief covers: which documents, tags and standings. Nothing chosen means all of them. */
export function ScopeBar({ brief }: { readonly brief: Brief }) {
  const { documentIds, tagIds, standings } = brief.scope
  const notebook = useNotebook()
  const documents = documentsOf(notebook)
  const rows = codebookOf(notebook)
  const documentOptions = useMemo(
    () => documents.map(({ id, bibliography }) => ({ value: id, label: shorten(bibliography.title, 80) })),
    [documents],
  )
  const tagOptions = useMemo(
    () =>
      rows.map(({ tag, depth }) => ({
        value: tag.id,
        label: tag.label,
        indent: depth,
        icon: <span className={`tag-dot tag--${tag.color}`} />,
      })),
    [rows],
  )
  return (
    <div className="comp-scope" role="group" aria-label="What the brief covers">
      {documents.length > 1 && (
        <FilterMenu
          label="Documents"
          canSearch={documents.length > 8}
          options={documentOptions}
          chosen={documentIds ?? []}
          onChange={(ids) => void changeScope('Choose documents of the brief', { documentIds: orAll(ids) })}
        />
      )}
      <FilterMenu
        label="Tags"
        canSearch
        options={tagOptions}
        chosen={tagIds ?? []}
        onChange={(ids) => void changeScope('Choose tags of the brief', { tagIds: orAll(ids) })}
      />
      <FilterMenu
        label="Standing"
        options={STANDING_OPTIONS}
        chosen={standings ?? []}
        onChange={(chosen) => void changeScope('Choose standings of the brief', { standings: orAll(chosen) })}
      />
    </div>
  )
}

/** What is not narrowed covers what is added later, too. */
function orAll<Value>(chosen: Value[]): Value[] | null {
  return chosen.length === 0 ? null : chosen
}
