import { count } from '../ui/words'
import type { TagUsage } from './tag-tree'

/** "3 claims and 1 highlight carry this tag." */
export function usageWords(usage: TagUsage | undefined): string {
  const { claims = 0, highlights = 0 } = usage ?? {}
  const parts = [
    ...(claims > 0 ? [count(claims, 'claim')] : []),
    ...(highlights > 0 ? [count(highlights, 'highlight')] : []),
  ]
  if (parts.length === 0) return 'Nothing carries this tag yet.'
  return `${parts.join(' and ')} ${claims + highlights === 1 ? 'carries' : 'carry'} this tag.`
}
