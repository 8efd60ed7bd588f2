import { CornerDownRight } from 'lucide-react'
import type { Claim } from '../../../shared/claim/claim'
import { directionOf } from '../../../shared/document/direction'
import { passagePages } from '../../../shared/notebook/passage-pages'
import { annotationOf } from '../../../shared/notebook/queries'
import { useFound } from '../../state/session'
import { activateClaim } from './activate'

/** The words of the passage that makes the claim; pressing them goes there. */
export function ClaimQuote({ claim }: { readonly claim: Claim }) {
  const pages = usePages(claim)
  const annotation = useFound((notebook) => annotationOf(notebook, claim.annotationId))
  if (!annotation) return null
  const words = annotation.target.quote.exact.replace(/\s+/g, ' ').trim()
  if (words === claim.statement.trim()) {
    return (
      <button type="button" className="claim-link" onClick={() => activateClaim(claim)}>
        <CornerDownRight size={13} aria-hidden />
        In the words of the text{pages && `, ${pages}`}
        <span className="sr-only">: go to the passage</span>
      </button>
    )
  }
  return (
    <button
      type="button"
      className="quote"
      dir={directionOf(words)}
      title="Go to the passage"
      onClick={() => activateClaim(claim)}
    >
      <span className="sr-only">Go to the passage: </span>
      <span className="quote-words">{words}</span>
      {pages && <span className="quote-pages">{pages}</span>}
    </button>
  )
}

/** The printed pages of a claim's passage: "p. 12"; empty when it has none. */
function usePages(claim: Claim): string {
  return useFound((notebook) => {
    const annotation = annotationOf(notebook, claim.annotationId)
    return annotation ? passagePages(notebook, annotation.target) : ''
  })
}
