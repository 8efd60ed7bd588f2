import { describe, expect, test } from 'vitest'
import { coding, guid, projectXml, selection, textSource } from './packed-project'
import { problemsOf } from './validate'

const texts = new Map([[`Sources/${guid('s')}.txt`, 'Oh 🌳 cool.']])
const project = (inner: string) => problemsOf(projectXml('X', inner), texts)
const source = (inner: string) => project(`<Sources>${textSource('s', inner)}</Sources>`)

test('a project of another program, in its form, has no problems', () => {
  expect(source(selection('1', [3, 9], 'cool', `<Description/>${coding('2', 'A')}`))).toEqual([])
})

describe('breaks of the rules are told', () => {
  test.each<[string, string[], RegExp]>([
    [
      'a coding before its description',
      source(selection('1', [0, 1], '', `${coding('2', 'A')}<Description/>`)),
      /holds Coding,Description/,
    ],
    [
      'notes before sources',
      project(`<Notes><Note guid="${guid('n')}"><PlainTextContent/></Note></Notes><Sources/>`),
      /Sources holds nothing/,
    ],
    ['a list with nothing in it', project('<Links/>'), /Links holds nothing/],
    ['a GUID that is none', project('<Cases><Case guid="7"/></Cases>'), /guid is no GUID/],
    [
      'a colour that is none',
      project(
        `<Graphs><Graph guid="${guid('g')}"><Vertex guid="${guid('v')}" firstX="0" firstY="0" color="red"/></Graph></Graphs>`,
      ),
      /color is no RGB/,
    ],
    ['a missing attribute', project('<Cases><Case name="x"/></Cases>'), /has no guid/],
    [
      'an attribute of another time',
      project('<Cases><Case guid="00000000-0000-0000-0000-000000000000" x="1"/></Cases>'),
      /attribute x/,
    ],
    [
      'a date with words',
      project(`<Sources>${textSource('s', '').replace('2024-05-06T07', 'May T07')}</Sources>`),
      /no dateTime/,
    ],
    [
      'a position that is no number',
      source(selection('1', [0, 1], '').replace('"0"', '"0.5"')),
      /no integer/,
    ],
    ['a selection outside the text', source(selection('1', [0, 11], '')), /selection 0 to 11 of 10/],
    [
      'a code that is not there',
      source(selection('1', [0, 1], '', coding('2', 'Z'))),
      /CodeRef names no such thing/,
    ],
    ['a GUID that is two things’', source(selection('A', [0, 1], '')), /two things/],
    [
      'a text that is not in the package',
      project(`<Sources>${textSource('t', '')}</Sources>`),
      /not in the package/,
    ],
    ['two texts', source('<PlainTextContent>x</PlainTextContent>'), /or two/],
    [
      'a path with a folder',
      project(`<Sources>${textSource('s', '').replace('internal://', 'Sources/')}</Sources>`),
      /a path that is none/,
    ],
    ['words between elements', project('words'), /words between/],
    ['another namespace', problemsOf(projectXml('X', '').replace(':1.0', ':2.0')), /the namespace/],
    ['no XML', problemsOf('<Project>'), /well-formed/],
  ])('%s', (_name, problems, expected) => {
    expect(problems.join('\n')).toMatch(expected)
  })
})
