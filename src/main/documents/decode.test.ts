import { describe, expect, test } from 'vitest'
import { decodeText, type DecodedText } from './decode'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return Uint8Array.from(units.flatMap((u) => (order === 'le' ? [u & 255, u >> 8] : [u >> 8, u & 255])))
}

async function decoded(input: Uint8Array, declared?: string): Promise<DecodedText> {
  const result = await decodeText('a.txt', input, declared)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const textOf = async (input: Uint8Array) => (await decoded(input)).text.replace(/^\uFEFF/, '')

describe('reads', () => {
  const text = 'Grüße, “quotes”, 日本語, 🧪\nnext'
  test('UTF-8', async () => expect(await textOf(utf8(text))).toBe(text))
  test('UTF-8 with a byte order mark', async () => expect(await textOf(utf8(`\uFEFF${text}`))).toBe(text))
  test('UTF-16 LE', async () => expect(await textOf(utf16(text, 'le'))).toBe(text))
  test('UTF-16 BE', async () => expect(await textOf(utf16(text, 'be'))).toBe(text))
  test('Windows-1252', async () => {
    const input = bytes(
      0x93,
      0x43,
      0x61,
      0x66,
      0xe9,
      0x94,
      0x20,
      0x96,
      0x20,
      0x80,
      0x35,
      ...utf8(' and more words'),
    )
    expect(await textOf(input)).toBe('“Café” – €5 and more words')
  })
  test('form feeds, tabs and a stray escape in a long log', async () => {
    const log = `${'a line of a log\n'.repeat(50)}\f\t\u001b[0m`
    expect(await textOf(utf8(log))).toBe(log)
  })
  test('UTF-16 with half a pair and an odd byte at the end', async () => {
    expect(await textOf(bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00, 0x63))).toMatch(/^a.b.?$/u)
  })
})

describe('refuses, naming the file and what to do', () => {
  const cases: [string, Uint8Array][] = [
    ['NUL bytes', utf8('text\0text')],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['control characters', bytes(...Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 1 : 0x61)))],
    ['compressed bytes without NUL', bytes(...Array.from({ length: 500 }, (_, i) => ((i * 7919) % 255) + 1))],
    ['letters of no language', bytes(...Array.from({ length: 100 }, (_, i) => 0xc0 + ((i * 37) % 63)))],
  ]
  for (const [what, input] of cases) {
    test(what, async () => {
      const result = await decodeText('data.txt', input)
      expect(result).toMatchObject({ ok: false, error: { code: 'unsupported' } })
      if (!result.ok) {
        expect(result.error.message).toContain('data.txt')
        expect(result.error.hint).toMatch(/UTF-8/)
      }
    })
  }
})

/** The bytes of a text by a decoder turned round: Node encodes UTF-8 alone. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const isWide = !/^(?:windows|koi8|iso-8859)/.test(label)
  const table = new Map<string, readonly number[]>()
  for (let a = 0; a < 256; a += 1) {
    const one = decoder.decode(bytes(a))
    if ((a < 0x80 || !isWide || label === 'shift_jis') && !table.has(one)) table.set(one, [a])
    if (a < 0x80 || !isWide) continue
    for (let b = 0x40; b < 256; b += 1) {
      const pair = decoder.decode(bytes(a, b))
      if ([...pair].length === 1 && !table.has(pair)) table.set(pair, [a, b])
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? []))
}

describe('tells by its bytes', () => {
  const SAMPLES: readonly [label: string, name: string, text: string][] = [
    ['gbk', 'GBK', '测试一下这个文件的编码。研究人员在实验中发现，睡眠不足会影响记忆力。'],
    ['gbk', 'GBK', '测试一下'],
    ['big5', 'Big5', '測試這個檔案的編碼。研究人員在實驗中發現，睡眠不足會影響記憶力。'],
    ['shift_jis', 'Shift-JIS', 'この論文では、睡眠と記憶の関係について調べた。被験者は二十名である。'],
    ['euc-jp', 'EUC-JP', 'この論文では、睡眠と記憶の関係について調べた。被験者は二十名である。'],
    ['euc-kr', 'EUC-KR', '이 논문은 수면과 기억의 관계를 조사하였다. 참가자는 스무 명이었다.'],
    ['windows-1251', 'Windows-1251', 'Исследование показало, что недостаток сна ухудшает память.'],
    ['koi8-r', 'KOI8-R', 'Исследование показало, что недостаток сна ухудшает память.'],
    ['windows-1253', 'ISO-8859-7', 'Η μελέτη έδειξε ότι η έλλειψη ύπνου επηρεάζει τη μνήμη.'],
    ['windows-1250', 'Windows-1250', 'Zażółć gęślą jaźń. Badanie wykazało, że brak snu pogarsza pamięć.'],
    ['windows-1255', 'Windows-1255', 'המחקר הראה כי חוסר שינה פוגע בזיכרון.'],
  ]
  test.each(SAMPLES)('%s', async (label, name, text) => {
    const result = await decoded(encoded(text, label))
    expect(result.text).toBe(text)
    expect(result.warnings).toEqual([`The file is not in UTF-8; it was read as ${name}.`])
  })
  test('an encoding that begins after pages of English', async () => {
    const text = '睡眠不足会影响记忆力。研究人员在实验中发现。'
    const input = Buffer.concat([utf8('A line of English.\n'.repeat(10_000)), encoded(text, 'gbk')])
    expect((await decoded(input)).text.endsWith(text)).toBe(true)
  })
  test('what the file declares, against a guess', async () => {
    const text = 'Größe und Maß'
    const input = encoded('Größe und Maß', 'windows-1252')
    expect((await decoded(input, 'iso-8859-1')).text).toBe(text)
    expect((await decoded(encoded('дом', 'koi8-r'), 'koi8-r')).text).toBe('дом')
    expect((await decoded(utf8('naïve'), 'gbk')).text).toBe('naïve')
    expect((await decoded(input, 'no-such-encoding')).text).toBe(text)
  })
  test('UTF-8 with a damaged byte, and says so', async () => {
    const input = utf8('睡眠不足会影响记忆力。研究人员在实验中发现。').slice(0, -1)
    const result = await decoded(input)
    expect(result.text).toBe('睡眠不足会影响记忆力。研究人员在实验中发现\uFFFD')
    expect(result.warnings).toEqual(['A few damaged characters could not be read.'])
  })
  test.each(['le', 'be'] as const)('UTF-16 %s without a mark', async (order) => {
    for (const text of ['plain words\nand more', '睡眠不足会影响记忆力。\n研究人员在实验中发现，没有。']) {
      expect((await decoded(utf16(text, order).slice(2))).text).toBe(text)
    }
  })
  test('UTF-32 with and without a mark', async () => {
    const units = (text: string) =>
      Uint8Array.from(
        [...text].flatMap((c) => [...new Uint8Array(Uint32Array.of(c.codePointAt(0) ?? 0).buffer)]),
      )
    expect((await decoded(units('\uFEFFa 🧪 b'))).text).toBe('\uFEFFa 🧪 b')
    expect((await decoded(units('plain words, here'))).text).toBe('plain words, here')
  })
})
