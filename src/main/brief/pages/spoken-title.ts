import type { BriefSection } from '../../../shared/brief/model'
import { singleLine } from '../text/clean'

const LONGEST = 160

/**
 * The title of a section as the description of a figure has it. PDF/A allows a text string 32,767 bytes, and nobody wants
 * to hear more of each title than tells it apart.
 */
export function spokenTitle({ title }: BriefSection): string {
  const characters = [...singleLine(title)]
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST).join('')}…`
}
