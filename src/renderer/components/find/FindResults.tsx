import type { HitGroup, SearchHit } from '../../../shared/search/results'
import { HitOption } from './HitOption'

interface Props {
  readonly id: string
  readonly groups: readonly HitGroup[]
  /** Title of the notebook that is open: only others are named. */
  readonly openTitle: string
  readonly activeKey: string | null
  readonly onPoint: (hit: SearchHit) => void
  readonly onChoose: (group: HitGroup, hit: SearchHit) => void
}

/** The id of the option of a hit, for `aria-activedescendant`. */
export function optionId(listId: string, key: string): string {
  return `${listId}-${key.replace(/[^\w-]/g, '_')}`
}

/** What was found, by section. */
export function FindResults({ id, groups, openTitle, activeKey, onPoint, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label="Results" className="find-list">
      {groups.map((group, index) => {
        const headId = `${id}-group-${index}`
        const where = placeOf(group, openTitle)
        return (
          <div key={headId} role="group" aria-labelledby={headId} className="find-group">
            <div id={headId} className="find-group-head" role="presentation">
              <span className="find-group-title" dir="auto">
                {group.title || 'Untitled section'}
              </span>
              {where !== '' && (
                <span className="find-group-place" dir="auto">
                  {where}
                </span>
              )}
            </div>
            {group.hits.map((hit) => (
              <HitOption
                key={hit.key}
                id={optionId(id, hit.key)}
                hit={hit}
                isActive={hit.key === activeKey}
                onPoint={onPoint}
                onChoose={() => onChoose(group, hit)}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

function placeOf({ title, documentTitle, notebookTitle }: HitGroup, openTitle: string): string {
  return [documentTitle ?? '', notebookTitle === openTitle ? '' : notebookTitle]
    .filter((name) => name !== '' && name !== title)
    .join(' · ')
}
