import { Search, X } from 'lucide-react'
import { useMemo } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { STANDING_TERMS, STANDINGS } from '../../../shared/claim/standing'
import { TAG_COLORS } from '../../../shared/codebook/tag'
import { codebookOf, documentsOf, sectionsIn } from '../../../shared/notebook/queries'
import { isFiltering, NO_FILTER } from '../../../shared/notebook/views'
import { useNotebook } from '../../state/session'
import { narrow, useViews } from '../../state/views'
import { CERTAINTY_TERMS } from '../claims/certainty-terms'
import { Button } from '../ui/Button'
import { Segments } from '../ui/Segments'
import { StandingIcon } from '../ui/StandingIcon'
import { FilterMenu } from './FilterMenu'

/** What of the claims to show: words, tags, colours, standing, certainty, sections, all together. */
export function FilterBar() {
  const filter = useViews((state) => state.filter)
  const notebook = useNotebook()
  const rows = codebookOf(notebook)
  const documents = documentsOf(notebook)
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
  const sectionOptions = useMemo(
    () =>
      documents.flatMap((document) =>
        sectionsIn(document).map((section) => ({
          value: `${document.id}/${section.id}`,
          label: section.title || 'Untitled section',
          indent: Math.max(0, section.level - 1),
          icon: <span />,
        })),
      ),
    [documents],
  )
  return (
    <div className="views-filters" role="search" aria-label="Filter claims">
      <SearchField
        aria-label="Words in the statement"
        className="ui-search views-words"
        value={filter.text}
        onChange={(text) => narrow({ text })}
      >
        <Search size={14} className="ui-search-icon" aria-hidden />
        <Input className="ui-input" placeholder="Filter by words" />
      </SearchField>
      <FilterMenu
        label="Tags"
        canSearch
        options={tagOptions}
        chosen={filter.tagIds}
        onChange={(tagIds) => narrow({ tagIds })}
        head={
          <Segments
            label="Match"
            isLabelHidden
            value={filter.tagMode}
            segments={[
              { value: 'any', label: 'Any of them' },
              { value: 'all', label: 'All of them' },
            ]}
            onChange={(tagMode) => narrow({ tagMode })}
          />
        }
      />
      <FilterMenu
        label="Colours"
        options={TAG_COLORS.map((color) => ({
          value: color,
          label: color.charAt(0).toUpperCase() + color.slice(1),
          icon: <span className={`tag-dot tag--${color}`} />,
        }))}
        chosen={filter.colors}
        onChange={(colors) => narrow({ colors })}
      />
      <FilterMenu
        label="Standing"
        options={STANDINGS.map((standing) => ({
          value: standing,
          label: STANDING_TERMS[standing].label,
          icon: <StandingIcon standing={standing} size={11} />,
        }))}
        chosen={filter.standings}
        onChange={(standings) => narrow({ standings })}
      />
      <FilterMenu
        label="Certainty"
        options={CERTAINTY_TERMS.map(({ key, label }) => ({ value: key, label }))}
        chosen={filter.certainties}
        onChange={(certainties) => narrow({ certainties })}
      />
      <FilterMenu
        label="Sections"
        canSearch
        options={sectionOptions}
        chosen={filter.sections}
        onChange={(sections) => narrow({ sections })}
      />
      {isFiltering(filter) && (
        <Button
          tone="quiet"
          size="small"
          icon={<X size={13} aria-hidden />}
          onPress={() => narrow(NO_FILTER)}
        >
          Clear filters
        </Button>
      )}
    </div>
  )
}
