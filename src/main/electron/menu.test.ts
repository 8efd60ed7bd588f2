import { expect, test } from 'vitest'
import { MENU_ACTIONS, type MenuAction } from '../../shared/rpc/contract'
import { menuTemplate } from './menu'

const itemsOf = (platform: NodeJS.Platform, isDevelopment = false, chosen: MenuAction[] = []) =>
  menuTemplate({ platform, isDevelopment, choose: (action) => chosen.push(action) }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  )

test.each(['linux', 'win32', 'darwin'] as const)('on %s every action is in the menu once', (platform) => {
  const chosen: MenuAction[] = []
  const items = itemsOf(platform, false, chosen)
  for (const item of items) if (item.id) item.click?.(null as never, undefined, null as never)
  expect([...chosen].sort()).toEqual([...MENU_ACTIONS].sort())
})

test.each(['linux', 'darwin'] as const)('on %s no two items share a key', (platform) => {
  const keys = itemsOf(platform).flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('developer tools are for developers', () => {
  const hasTools = (isDevelopment: boolean) =>
    itemsOf('linux', isDevelopment).some(({ role }) => role === 'toggleDevTools')
  expect([hasTools(false), hasTools(true)]).toEqual([false, true])
})
