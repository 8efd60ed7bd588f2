import { Check } from 'lucide-react'
import { MenuItem, Text } from 'react-aria-components'
import { certaintyLabel, type Certainty } from '../../../shared/claim/certainty'
import type { Claim } from '../../../shared/claim/claim'
import { apply } from '../../state/actions'
import { RowMenu, useMenu } from '../ui/use-menu'
import { certaintyBars, CERTAINTY_TERMS } from './certainty-terms'

/** How certain the evidence makes the claim, rated by the researcher after GRADE. */
export function CertaintyPicker({ claim }: { readonly claim: Claim }) {
  const label = certaintyLabel(claim.certainty)
  const { props, menu } = useMenu()
  return (
    <>
      <button
        type="button"
        {...props}
        className={`certainty ${claim.certainty === null ? 'certainty--none' : ''}`}
        aria-label={`Certainty: ${label}`}
      >
        <CertaintyBars certainty={claim.certainty} />
        {label}
      </button>
      <RowMenu
        menu={menu}
        label="Certainty"
        placement="bottom start"
        isWide
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[claim.certainty ?? 'none']}
        onAction={(key) => {
          const term = CERTAINTY_TERMS.find((one) => one.key === key)
          if (!term) return
          const certainty = term.key === 'none' ? null : term.key
          if (certainty !== claim.certainty) void apply({ type: 'claim.update', id: claim.id, certainty })
        }}
      >
        {() =>
          CERTAINTY_TERMS.map(({ key, label: word, meaning }) => (
            <MenuItem key={key} id={key} textValue={word} className="ui-menu-item">
              <CertaintyBars certainty={key === 'none' ? null : key} />
              <span className="ui-menu-label">
                <Text slot="label">{word}</Text>
                <Text slot="description" className="certainty-meaning">
                  {meaning}
                </Text>
              </span>
              <Check size={15} className="ui-menu-check" aria-hidden />
            </MenuItem>
          ))
        }
      </RowMenu>
    </>
  )
}

function CertaintyBars({ certainty }: { readonly certainty: Certainty | null }) {
  const filled = certaintyBars(certainty)
  return (
    <svg className="certainty-bars" width="15" height="12" viewBox="0 0 15 12" aria-hidden focusable={false}>
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 4}
          y={8 - bar * 2.5}
          width="2.6"
          height={4 + bar * 2.5}
          rx="0.8"
          opacity={bar < filled ? 1 : 0.28}
          fill="currentColor"
        />
      ))}
    </svg>
  )
}
