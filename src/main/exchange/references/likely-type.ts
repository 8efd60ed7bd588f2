import { likelyType } from '../../../shared/document/csl-item'
import type { Bibliography } from '../../../shared/document/source-document'

/** A source with the kind it most likely is where that is not known; a document of no kind stays one. */
export function withLikelyType(source: Bibliography): Bibliography {
  if (source.type !== '') return source
  const type = likelyType(source)
  return type === 'document' ? source : { ...source, type }
}
