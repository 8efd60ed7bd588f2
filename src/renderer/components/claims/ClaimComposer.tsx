import {
  addStatedClaim,
  dropClaim,
  placeKey,
  typeClaim,
  useComposer,
  type ClaimPlace,
} from '../../state/composer'
import { AutoTextarea } from '../ui/AutoTextarea'
import { Button } from '../ui/Button'

/** States a claim without a passage. Enter adds it; what was typed stays when that fails, or the pane moves on. */
export function ClaimComposer({ place }: { readonly place: ClaimPlace }) {
  const text = useComposer((state) => state.open.get(placeKey(place))?.text ?? '')
  return (
    <div className="claims-composer">
      <AutoTextarea
        autoFocus
        aria-label="New claim"
        placeholder="State the claim in your own words"
        className="claims-statement-field"
        maxLength={20_000}
        value={text}
        onChange={(event) => typeClaim(place, event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            void addStatedClaim(place)
          }
          if (event.key === 'Escape') dropClaim(place)
        }}
      />
      <div className="claims-composer-foot">
        <Button size="small" tone="quiet" onPress={() => dropClaim(place)}>
          Cancel
        </Button>
        <Button
          size="small"
          tone="primary"
          isDisabled={text.trim() === ''}
          onPress={() => void addStatedClaim(place)}
        >
          Add claim
        </Button>
      </div>
    </div>
  )
}
