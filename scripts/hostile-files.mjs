// `node scripts/hostile-files.mjs FOLDER`: writes the hostile files that the tests import, to try them by hand.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BUNDLE_FILES } from './hostile/bundle-files.mjs'
import { CORPUS } from './hostile/corpus.mjs'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: node scripts/hostile-files.mjs FOLDER')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
for (const { name, about, make } of [...CORPUS, ...BUNDLE_FILES]) {
  const bytes = make()
  writeFileSync(path.join(folder, name), bytes)
  console.log(`${name.padEnd(20)} ${String(bytes.length).padStart(9)} bytes  ${about}`)
}
