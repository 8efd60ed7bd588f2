import { offersAt } from '../../state/find-offers'
import { useSession } from '../../state/session'

interface Props {
  readonly text: string
  readonly caret: number
  readonly onWords: (words: string, caret: number) => void
}

/** While a filter is typed, the values it can have: the next Tab stops of the field. */
export function FindOffers({ text, caret, onWords }: Props) {
  const notebook = useSession((state) => state.open?.notebook ?? null)
  const found = offersAt(text, caret, notebook)
  if (!found) return null
  return (
    <div className="find-offers" role="group" aria-label={`Values of ${found.key}:`}>
      <span className="find-offers-key" aria-hidden>
        {found.key}:
      </span>
      {found.offers.map((offer) => (
        <button
          key={offer.value}
          type="button"
          className="find-offer"
          dir="auto"
          onClick={() => onWords(offer.text, offer.caret)}
        >
          {offer.value}
        </button>
      ))}
    </div>
  )
}
