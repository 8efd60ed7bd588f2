import { STANDING_TERMS, type Standing } from '../../../shared/claim/standing'

interface Props {
  readonly standing: Standing
  readonly size?: number
}

/** The shape of a standing, the same as in the brief: it can be told without colour. */
export function StandingIcon({ standing, size = 12 }: Props) {
  return (
    <svg
      className={`ui-standing-icon ui-standing--${standing}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden
      focusable={false}
    >
      <Shape standing={standing} />
    </svg>
  )
}

function Shape({ standing }: { readonly standing: Standing }) {
  switch (standing) {
    case 'supported':
      return <circle cx="6" cy="6" r="5" fill="currentColor" />
    case 'single-source':
      return (
        <>
          <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
        </>
      )
    case 'contested':
      return <path d="M6 1 11.2 10.6H.8z" fill="currentColor" />
    case 'refuted':
      return <path d="M2.2 2.2 9.8 9.8M9.8 2.2 2.2 9.8" fill="none" stroke="currentColor" strokeWidth="2.4" />
    case 'unsupported':
      return <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
  }
}

/** Shape and word of a standing. */
export function StandingChip({ standing }: { readonly standing: Standing }) {
  const { label, meaning } = STANDING_TERMS[standing]
  return (
    <span className={`ui-standing-chip ui-standing--${standing}`} title={`${label}: ${meaning}`}>
      <StandingIcon standing={standing} size={10} />
      {label}
    </span>
  )
}
