import type { Claim } from '../../../shared/claim/claim'
import { closeDialog } from '../../state/view'
import { goToClaim } from '../find/go-to-hit'
import { count, shorten } from '../ui/words'

/** The claims that cite a reference; each leads to its claim. */
export function CitedBy({ claims }: { readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return <p className="ui-hint refs-cited-none">No evidence cites it yet.</p>
  return (
    <section className="refs-cited" aria-label="Cited by">
      <h3 className="pane-title">Cited by {count(claims.length, 'claim')}</h3>
      <ul>
        {claims.map(({ id, statement }) => (
          <li key={id}>
            <button
              type="button"
              className="refs-cited-claim"
              dir="auto"
              onClick={() => {
                closeDialog()
                goToClaim(id)
              }}
            >
              {shorten(statement, 160)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
