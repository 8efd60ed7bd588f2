/** The faces that Postil sets such a brief in, for everybody; files are under `resources/fonts`. */
export const FACES = [
  ['Serif', 'source-serif-4/SourceSerif4-Regular.ttf', 400, 'normal'],
  ['Serif', 'source-serif-4/SourceSerif4-SemiBold.ttf', 700, 'normal'],
  ['Serif', 'source-serif-4/SourceSerif4-Italic.ttf', 400, 'italic'],
  ['Sans', 'source-sans-3/SourceSans3-Regular.ttf', 400, 'normal'],
  ['Sans', 'source-sans-3/SourceSans3-SemiBold.ttf', 700, 'normal'],
].map(([family, file, weight, style]) => ({
  family: String(family),
  file: String(file),
  weight: Number(weight),
  style: String(style),
}))
