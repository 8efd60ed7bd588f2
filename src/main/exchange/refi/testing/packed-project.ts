import { idSource } from '../../../../shared/core/ids'
import { makeZip, type ZipEntry } from '../../../documents/testing/make-zip'
import type { Reading } from '../../bundle'

// Projects in the form in which other programs write them, written for these tests.

/** The GUID of a thing of a test: the same letter, the same GUID. */
export function guid(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  return `${code.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
}

/** A project with that in it. */
export function projectXml(origin: string, inner: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Trees" origin="${origin}" creationDateTime="2024-05-06T07:08:09Z">
<Users><User guid="${guid('u')}" name="Ada"/></Users>
<CodeBook><Codes>
<Code guid="${guid('A')}" name="Heat" isCodable="true" color="#ff0000"><Description>What heats</Description></Code>
<Code guid="${guid('B')}" name="Noise" isCodable="true"/>
</Codes></CodeBook>
${inner}
</Project>`
}

/** A source of text in a file of the package named by its letter. */
export function textSource(letter: string, inner: string, name = 'Interview'): string {
  return `<TextSource guid="${guid(letter)}" name="${name}" plainTextPath="internal://${guid(letter)}.txt" creatingUser="${guid('u')}" creationDateTime="2024-05-06T07:08:09Z">${inner}</TextSource>`
}

/** A selection, coded with the code of a letter where one is given. */
export function selection(
  letter: string,
  [start, end]: readonly [number, number],
  name: string,
  inner = '',
): string {
  return `<PlainTextSelection guid="${guid(letter)}" name="${name}" startPosition="${String(start)}" endPosition="${String(end)}" creatingUser="${guid('u')}" creationDateTime="2024-05-06T07:08:09Z">${inner}</PlainTextSelection>`
}

export function coding(letter: string, code: string): string {
  return `<Coding guid="${guid(letter)}" creatingUser="${guid('u')}"><CodeRef targetGUID="${guid(code)}"/></Coding>`
}

/** The package of a project with files of text, named by their letters. */
export function packedProject(
  xml: string,
  texts: Readonly<Record<string, string>>,
  folder = 'Sources',
): Uint8Array {
  const files = Object.entries(texts).map(([letter, content]): ZipEntry => ({
    name: `${folder}/${guid(letter)}.txt`,
    content,
  }))
  return makeZip([{ name: 'project.qde', content: xml }, ...files])
}

/** Ids that count. */
export function testReading(): Reading {
  let count = 0
  return { newId: idSource(() => String((count += 1))), at: '2026-01-01T00:00:00.000Z' }
}
