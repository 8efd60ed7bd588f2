import type { Style } from '../text/style'

/** Every face a brief can use, and its file under the fonts directory. All are static TrueType: pdfkit draws blanks from WOFF2. */
export const FACE_FILES = {
  serif: 'source-serif-4/SourceSerif4-Regular.ttf',
  'serif-bold': 'source-serif-4/SourceSerif4-SemiBold.ttf',
  'serif-italic': 'source-serif-4/SourceSerif4-Italic.ttf',
  'serif-bold-italic': 'source-serif-4/SourceSerif4-SemiBoldItalic.ttf',
  sans: 'source-sans-3/SourceSans3-Regular.ttf',
  'sans-bold': 'source-sans-3/SourceSans3-SemiBold.ttf',
  'sans-italic': 'source-sans-3/SourceSans3-Italic.ttf',
  'sans-bold-italic': 'source-sans-3/SourceSans3-SemiBoldItalic.ttf',
  mono: 'source-code-pro/SourceCodePro-Regular.ttf',
  latin: 'noto-sans/NotoSans-Regular.ttf',
  arabic: 'vazirmatn/Vazirmatn-Regular.ttf',
  hebrew: 'noto-sans-hebrew/NotoSansHebrew-Regular.ttf',
  devanagari: 'noto-sans-devanagari/NotoSansDevanagari-Regular.ttf',
  chinese: 'noto-sans-sc/NotoSansSC-Regular.ttf',
  japanese: 'noto-sans-jp/NotoSansJP-Regular.ttf',
  korean: 'noto-sans-kr/NotoSansKR-Regular.ttf',
  maths: 'noto-sans-math/NotoSansMath-Regular.ttf',
  symbols: 'noto-sans-symbols/NotoSansSymbols-Regular.ttf',
  symbols2: 'noto-sans-symbols-2/NotoSansSymbols2-Regular.ttf',
  emoji: 'noto-emoji/NotoEmoji-Regular.ttf',
} as const

export type FileFaceKey = keyof typeof FACE_FILES

/** Faces for text in Latin letters, which stand side by side. */
export const LATIN_FACES = [
  'serif',
  'serif-bold',
  'serif-italic',
  'serif-bold-italic',
  'sans',
  'sans-bold',
  'sans-italic',
  'sans-bold-italic',
  'mono',
  'latin',
] as const satisfies readonly FileFaceKey[]

export const isLatinFace = (key: FileFaceKey) => (LATIN_FACES as readonly FileFaceKey[]).includes(key)

/** `missing` stands for the marked box drawn where no font has the character. */
export type FaceKey = FileFaceKey | 'missing'
export type HanFace = 'chinese' | 'japanese' | 'korean'

/** The face a style asks for before any fallback. */
export function primaryFace(style: Style): FileFaceKey {
  if (style.family === 'mono') return 'mono'
  const weight = style.bold ? '-bold' : ''
  const slope = style.italic ? '-italic' : ''
  return `${style.family}${weight}${slope}`
}

const SCRIPT_FACES: readonly (readonly [RegExp, FileFaceKey])[] = [
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/[\p{Script=Devanagari}\u0964\u0965]/u, 'devanagari'],
]
// Han, kana, hangul, and the punctuation and full-width forms that go with them, which Unicode calls "Common".
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFE30-\uFE4F\uFF00-\uFFEF]/u
const GENERAL: readonly FileFaceKey[] = ['latin', 'maths', 'symbols2', 'symbols', 'emoji']

/** Faces to try, in order, for a character its own face lacks. By script first, so that large files load only when needed. */
export function fallbackFaces(character: string, han: HanFace): readonly FileFaceKey[] {
  for (const [script, face] of SCRIPT_FACES) if (script.test(character)) return [face, ...GENERAL]
  const eastAsian = [han, ...(['chinese', 'japanese', 'korean'] as const).filter((face) => face !== han)]
  if (EAST_ASIAN.test(character)) return [...eastAsian, ...GENERAL]
  if (/\p{L}/u.test(character)) return GENERAL
  return [...GENERAL, 'devanagari', 'arabic', ...eastAsian]
}
