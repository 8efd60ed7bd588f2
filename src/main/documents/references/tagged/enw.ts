import type { TaggedRecord } from './records'
import { ENDNOTE_TYPES } from './ris-types'

/** Tags of EndNote's own export, as RIS calls them. */
const TAGS: Readonly<Record<string, string>> = {
  A: 'AU',
  E: 'A2',
  Y: 'A4',
  T: 'TI',
  J: 'JF',
  B: 'T2',
  S: 'T3',
  D: 'PY',
  '8': 'DA',
  V: 'VL',
  N: 'IS',
  P: 'SP',
  I: 'PB',
  C: 'CY',
  '7': 'ET',
  '9': 'M3',
  R: 'DO',
  U: 'UR',
  '@': 'SN',
  G: 'LA',
  F: 'ID',
}

/** A record of EndNote's own export as one of RIS. */
export function risOfEnw({ line, fields }: TaggedRecord): TaggedRecord {
  const type = (fields.get('0')?.[0] ?? '').toLowerCase()
  const renamed = [...fields].flatMap(([tag, values]): [string, readonly string[]][] => {
    const name = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined
    return name === undefined ? [] : [[name, values]]
  })
  const code = Object.hasOwn(ENDNOTE_TYPES, type) ? ENDNOTE_TYPES[type] : undefined
  return { line, fields: new Map([['TY', [code ?? 'GEN']], ...renamed]) }
}
