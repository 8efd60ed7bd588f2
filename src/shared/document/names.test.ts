import { describe, expect, test } from 'vitest'
import { nameText, parseName, readableName, shortName, type Name, withOthersLast } from './names'

const person = (parts: Partial<Extract<Name, { kind: 'person' }>>): Name => ({
  kind: 'person',
  family: '',
  given: '',
  particle: '',
  droppedParticle: '',
  suffix: '',
  ...parts,
})
const institution = (name: string): Name => ({ kind: 'institution', name })

describe('a name is taken apart and put together again', () => {
  test.each<[string, Name]>([
    ['Okafor, Ada', person({ family: 'Okafor', given: 'Ada' })],
    ['van der Berg, Jan', person({ particle: 'van der', family: 'Berg', given: 'Jan' })],
    ['d’Alembert, Jean', person({ particle: 'd’', family: 'Alembert', given: 'Jean' })],
    ['La Fontaine, Jean de', person({ family: 'La Fontaine', given: 'Jean', droppedParticle: 'de' })],
    ['King, Martin Luther, Jr.', person({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' })],
    ['de la Cruz, Juana Inés', person({ particle: 'de la', family: 'Cruz', given: 'Juana Inés' })],
    ['hooks, bell', person({ family: 'hooks', given: 'bell' })],
    ['World Health Organization', institution('World Health Organization')],
    ['Northfield Elm,', institution('Northfield Elm')],
    [
      'Department of Health, Education, and Welfare',
      institution('Department of Health, Education, and Welfare'),
    ],
    ['Ministry of Works, Leeds,', institution('Ministry of Works, Leeds')],
    ['UNESCO', institution('UNESCO')],
    ['王小明', institution('王小明')],
  ])('%s', (text, name) => {
    expect(parseName(text)).toEqual(name)
    expect(nameText(name)).toBe(text)
  })
})

describe('a name with the given name first', () => {
  test.each([
    ['Ada Okafor', 'Okafor, Ada'],
    ['Jan van der Berg', 'van der Berg, Jan'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['J. R. R. Tolkien', 'Tolkien, J. R. R.'],
    ['王 小明', '王, 小明'],
  ])('%s', (text, expected) => expect(nameText(parseName(text))).toBe(expected))
})

test('in a line of text, the given name first', () => {
  expect(readableName('Okafor, Ada')).toBe('Ada Okafor')
  expect(readableName('van der Berg, Jan')).toBe('Jan van der Berg')
  expect(readableName('La Fontaine, Jean de')).toBe('Jean de La Fontaine')
  expect(readableName('King, Martin Luther, Jr.')).toBe('Martin Luther King Jr.')
  expect(readableName('王, 小明')).toBe('王 小明')
  expect(readableName('Ada Okafor')).toBe('Ada Okafor')
  expect(readableName('Northfield Trust,')).toBe('Northfield Trust')
})

test('in short', () => {
  expect(shortName('van der Berg, Jan')).toBe('van der Berg')
  expect(shortName('Northfield Elm,')).toBe('Northfield Elm')
  expect(shortName('')).toBe('')
})

test.each([
  [
    ['Okafor, Ada', 'et al'],
    ['Okafor, Ada', 'et al.'],
  ],
  [
    ['Okafor, Ada', 'others', 'Lind, Per'],
    ['Okafor, Ada', 'Lind, Per', 'et al.'],
  ],
  [['and others'], []],
  [
    ['Others, Ada', 'Etal, B'],
    ['Others, Ada', 'Etal, B'],
  ],
])('others stand last: %j', (names, expected) => expect(withOthersLast(names)).toEqual(expected))
