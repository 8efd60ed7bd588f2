import { TAG_COLORS, type TagColor } from '../../../shared/codebook/tag'

/** Tag colours as other programs know colours: the middle of what the reader shows on light and dark ground. */
const VALUES: Readonly<Record<TagColor, string>> = {
  amber: '#D99A00',
  green: '#3E9B4F',
  teal: '#1F9A96',
  blue: '#3B7DD8',
  violet: '#8057C9',
  pink: '#CF4F96',
  red: '#D24B3E',
  grey: '#7A7F87',
}

export function hexOf(color: TagColor): string {
  return VALUES[color]
}

/** The tag colour nearest to one written "#3B7DD8" or "#38d", by hue; null for anything else. */
export function nearestColor(written: string): TagColor | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim())?.[1]
  if (hex === undefined) return null
  const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  const exact = TAG_COLORS.find((color) => VALUES[color].slice(1).toLowerCase() === long.toLowerCase())
  if (exact !== undefined) return exact
  const { hue, chroma } = hueOf(long)
  if (chroma < 24) return 'grey'
  const distance = (color: TagColor) => {
    const apart = Math.abs(hueOf(VALUES[color].slice(1)).hue - hue)
    return Math.min(apart, 360 - apart)
  }
  return TAG_COLORS.filter((color) => color !== 'grey').reduce((a, b) => (distance(b) < distance(a) ? b : a))
}

function hueOf(hex: string): { hue: number; chroma: number } {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))
  const max = Math.max(red, green, blue)
  const chroma = max - Math.min(red, green, blue)
  if (chroma === 0) return { hue: 0, chroma }
  const sector =
    max === red
      ? (green - blue) / chroma
      : max === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4
  return { hue: (sector * 60 + 360) % 360, chroma }
}
