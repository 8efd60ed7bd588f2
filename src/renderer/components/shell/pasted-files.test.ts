import { expect, test } from 'vitest'
import { pastedFiles } from './pasted-files'

const clipboard = (text: string, files: File[] = []) => ({ files, getData: () => text })

test('takes copied files before text, and text as a file', async () => {
  const file = new File(['x'], 'a.pdf')
  expect(pastedFiles(clipboard('a.pdf', [file]))).toEqual([file])
  const [made] = pastedFiles(clipboard('Some words'))
  expect(made?.name).toBe('Pasted text.txt')
  expect(await made?.text()).toBe('Some words')
  expect(pastedFiles(clipboard(' \n'))).toEqual([])
})
