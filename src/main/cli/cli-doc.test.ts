import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { COMMAND_TYPES, definitionOf } from '../../shared/notebook/command'
import { allCommands } from './all-commands'
import { commandTables } from './testing/command-table'

const file = path.resolve(import.meta.dirname, '../../../docs/cli.md')
const page = readFileSync(file, 'utf8')
const [START, END] = ['<!-- commands: written by cli-doc.test.ts -->', '<!-- end of commands -->']

test('the tables of commands are those of the code; POSTIL_WRITE_DOCS=1 writes them anew', async () => {
  const options = { ...(await resolveConfig(file)), parser: 'markdown' }
  const tables = (await format(commandTables(), options)).trim()
  const [before = '', rest = ''] = page.split(START)
  const [written = '', after = ''] = rest.split(END)
  if (process.env.POSTIL_WRITE_DOCS === '1') {
    writeFileSync(file, `${before}${START}\n\n${tables}\n\n${END}${after}`)
    return
  }
  expect(written.trim()).toBe(tables)
})

describe('the page names every command of a script and its fields', () => {
  test.each(COMMAND_TYPES)('%s', (type) => {
    const section = page.split(`### \`${type}\`\n`)[1]?.split('\n###')[0] ?? ''
    const shape = definitionOf(type)?.schema.def as unknown as { shape: Record<string, unknown> }
    for (const field of Object.keys(shape.shape))
      if (field !== 'type') expect(section).toContain(`\`${field}\``)
  })
})

const commands = allCommands(() => Promise.resolve(0))
test.each(commands)('the page gives the usage and the options of $name', ({ name, usage, options }) => {
  expect(page).toContain(`postil ${name} ${usage}`)
  for (const option of options) expect(page).toContain(`--${option.name}`)
})
