import type { Tag } from '../annotations.mjs'

/** A light colour for each tag. */
export const COLORS: Readonly<Record<Tag, string>> = {
  amber: '#f2c14e',
  green: '#7cc47f',
  teal: '#5fc2b8',
  blue: '#7fb2e5',
  violet: '#b49ae0',
  pink: '#e79ac0',
  red: '#e58f85',
  grey: '#b8b8b8',
}

/** Adds the colours as a style sheet for `mark.tag-…`. */
export function addMarkColors(): void {
  const style = document.createElement('style')
  style.textContent = Object.entries(COLORS)
    .map(([tag, color]) => `mark.tag-${tag}{background:${color}80;color:inherit}`)
    .join('\n')
  document.head.append(style)
}
