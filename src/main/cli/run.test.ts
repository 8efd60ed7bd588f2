import { describe, expect, test } from 'vitest'
import type { CliCommand } from './command'
import { JSON_OPTION, NOTEBOOK_OPTION } from './command'
import { runCli } from './run'
import { recordingIo } from './testing/recording-io'

const product = {
  version: '1.2.3',
  resourcesDir: '',
  exportWorkerPath: '',
  importChildPath: '',
  exchangeChildPath: '',
}

function commandThat(run: CliCommand['run']): CliCommand {
  return {
    name: 'look',
    summary: 'Look at things.',
    usage: 'FILE --notebook DIR [--json]',
    details: ['More about looking.'],
    operands: { name: 'a file', min: 1, max: 1 },
    options: [NOTEBOOK_OPTION, { name: 'size', value: 'N', help: 'How large.' }, JSON_OPTION],
    run,
  }
}

async function run(args: readonly string[], look: CliCommand['run'] = () => Promise.resolve(0)) {
  const io = recordingIo()
  const code = await runCli(args, { commands: [commandThat(look)], io, product })
  return { code, ...io.written }
}

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j goes to standard output', async (args) => {
    const { code, out, err } = await run(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('look  Look at things.')
  })

  test.each([[['help', 'look']], [['look', '--help']], [['look', '-h']], [['look', 'x', '--help']]])(
    '%j tells of the command',
    async (args) => {
      const { code, out } = await run(args, () => expect.fail('ran'))
      expect(code).toBe(0)
      expect(out).toContain('Usage: postil look FILE --notebook DIR [--json]')
      expect(out).toContain('More about looking.')
      expect(out).toMatch(/--notebook DIR {2}Folder of the notebook\./)
    },
  )

  test('the version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: 'postil 1.2.3\n', err: '' })
  })
})

describe('wrong usage is a 2, on standard error', () => {
  test.each([
    ['nothing', [], 'Usage: postil COMMAND'],
    ['an unknown command', ['loook'], 'There is no command “loook”'],
    ['help for an unknown command', ['help', 'loook'], 'There is no command “loook”'],
    ['an unknown option', ['look', 'x', '--notebook', 'd', '--colour'], 'There is no option --colour.'],
    ['an option without its value', ['look', 'x', '--notebook'], '--notebook needs a value.'],
    [
      'a value for an option that takes none',
      ['look', 'x', '--notebook=d', '--json=1'],
      '--json takes no value.',
    ],
    ['a missing option', ['look', 'x'], '“look” needs --notebook DIR'],
    ['a missing file', ['look', '--notebook', 'd'], '“look” needs a file'],
    ['a file too many', ['look', 'x', 'y', '--notebook', 'd'], '“look” does not take “y”'],
    ['a name from the prototype', ['constructor'], 'There is no command “constructor”'],
  ])('%s', async (_case, args, words) => {
    const { code, out, err } = await run(args, () => expect.fail('ran'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })

  test('with --json as one JSON document', async () => {
    const { code, err } = await run(['look', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'bad-input',
        message: '“look” needs a file.',
        hint: 'Usage: postil look FILE --notebook DIR [--json]',
      },
    })
  })
})

test('options and operands reach the command in any order', async () => {
  const seen: unknown[] = []
  await run(['look', '--size=3', 'x', '--notebook', 'd'], (options, { json }) => {
    seen.push(options.operands, options.required('notebook'), options.value('size'), json)
    return Promise.resolve(0)
  })
  expect(seen).toEqual([['x'], 'd', '3', false])
})

test('what follows -- is a file even when it starts with a dash', async () => {
  const seen: unknown[] = []
  await run(['look', '--notebook', 'd', '--', '-x.md'], (options) => {
    seen.push(...options.operands)
    return Promise.resolve(0)
  })
  expect(seen).toEqual(['-x.md'])
})

test('a bug is a 1 with a sentence and the detail', async () => {
  const { code, err } = await run(['look', 'x', '--notebook', 'd'], () => {
    throw new TypeError('cannot read x')
  })
  expect(code).toBe(1)
  expect(err).toContain('Something went wrong inside Postil')
  expect(err).toContain('TypeError: cannot read x')
})
