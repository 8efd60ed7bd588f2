import type { AnnotationImport } from '../../../shared/rpc/contract'
import { chooseSources } from '../../state/annotations'
import { count } from '../ui/words'

interface Props extends Pick<AnnotationImport, 'sources'> {
  /** What the person chose; null until they did. */
  readonly asked: readonly string[] | null
}

/** Which pages' annotations are wanted, where the file does not leave it beyond doubt. */
export function SourceChoice({ sources, asked }: Props) {
  const chosen = asked ?? sources.filter(({ isChosen }) => isChosen).map(({ uri }) => uri)
  if (asked === null && sources.length < 2 && chosen.length === sources.length) return null
  const isOwnKnown = sources.some(({ isOwn }) => isOwn)
  return (
    <fieldset className="rev-sources">
      <legend>{isOwnKnown ? 'Which pages are wanted' : 'Which of these pages is this document?'}</legend>
      {sources.map(({ uri, count: many, isOwn }) => (
        <label key={uri} className="ui-check-label">
          <input
            type="checkbox"
            checked={chosen.includes(uri)}
            onChange={({ target }) =>
              void chooseSources(target.checked ? [...chosen, uri] : chosen.filter((one) => one !== uri))
            }
          />
          <span className="rev-source">
            {uri === '' ? 'A page without an address' : uri}
            <span className="rev-meaning">
              {count(many, 'annotation')}
              {isOwn && ', the document’s own address'}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
