/** A tree that keeps every import rule, with stand-ins for the packages the rules speak of. */
export const cleanTree: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'fixture',
    type: 'module',
    dependencies: { lowdb: '1', zod: '1' },
    devDependencies: { electron: '1', react: '1' },
  }),
  // ESM only, as the real one is: nothing but an "import" condition.
  'node_modules/lowdb/package.json': JSON.stringify({
    name: 'lowdb',
    type: 'module',
    exports: { '.': { import: './lib.js' } },
  }),
  'node_modules/lowdb/lib.js': 'export const Low = 1',
  'node_modules/zod/package.json': '{"name":"zod","main":"index.js"}',
  'node_modules/zod/index.js': 'exports.z = 1',
  'node_modules/electron/package.json': '{"name":"electron","main":"index.js"}',
  'node_modules/electron/index.js': 'exports.app = 1',
  'node_modules/react/package.json': '{"name":"react","main":"index.js"}',
  'node_modules/react/index.js': 'exports.useState = 1',

  'src/shared/core/result.ts': `import { z } from 'zod'\nexport const ok = z\nexport type Ok = 1`,
  'src/shared/document/sections.ts': `export { ok } from '../core/result'`,
  'src/shared/annotation/anchor.ts': `export { ok } from '../document/sections'`,
  'src/shared/codebook/tag.ts': `export { ok } from '../annotation/anchor'`,
  'src/shared/claim/claim.ts': `export { ok } from '../codebook/tag'\nexport type Claim = 1`,
  'src/shared/note/note.ts': `export { ok } from '../codebook/tag'`,
  'src/shared/notebook/notebook.ts': `export * from '../claim/claim'\nexport * from '../note/note'`,
  'src/shared/brief/model.ts': `export { ok } from '../notebook/notebook'`,
  'src/shared/search/query.ts': `export { ok } from '../notebook/notebook'`,
  'src/shared/rpc/contract.ts': `export { ok } from '../brief/model'\nexport * from '../search/query'`,
  'src/shared/core/result.test.ts': `import { ok } from './result'\nimport 'node:fs'\nok()`,

  'src/main/store/adapter.ts': `import { Low } from 'lowdb'\nexport const db = Low`,
  'src/main/documents/import.ts': `export { ok } from '../../shared/document/sections'`,
  'src/main/brief/worker.ts': `export { ok } from '../../shared/brief/model'`,
  'src/main/search/worker.ts': `export { ok } from '../../shared/search/query'`,
  'src/main/exchange/bundle.ts': `export * from '../documents/import'`,
  'src/main/export/worker.ts': `export * from '../exchange/bundle'\nexport * from '../brief/worker'\nimport '../store/adapter'`,
  'src/main/services/notebook.ts': [
    `import '../export/worker'`,
    `export * from '../store/adapter'`,
    `export * from '../documents/import'`,
    `import '../search/worker'`,
  ].join('\n'),
  'src/main/transport/dispatch.ts': [
    `import { ok } from '../../shared/rpc/contract'`,
    `import type { Claim } from '../../shared/claim/claim'`,
    `import type { db } from '../services/notebook'`,
    `export type All = Claim | typeof db`,
    `ok()`,
  ].join('\n'),
  'src/main/electron/window.ts': `import { app } from 'electron'\nexport * from '../transport/dispatch'\napp()`,
  'src/main/index.ts': `import { app } from 'electron'\nimport './electron/window'\nimport './services/notebook'\napp()`,
  'src/main/serve.ts': `import './services/notebook'\nimport './transport/dispatch'\nexport const serve = 1`,
  'src/main/cli.ts': `import { serve } from './serve'\nserve()`,
  'src/preload/index.ts': `import { app } from 'electron'\nimport { ok } from '../shared/rpc/contract'\napp(ok)`,

  'src/renderer/main.tsx': `import './components/App'\nimport './styles/base.css'`,
  'src/renderer/styles/base.css': '',
  'src/renderer/components/App.tsx': [
    `import { useState } from 'react'`,
    `import { paint } from '../dom/paint'`,
    `import { store } from '../state/store'`,
    `import '../../shared/claim/claim'`,
    `useState(paint, store)`,
  ].join('\n'),
  'src/renderer/dom/paint.ts': `import '../../shared/annotation/anchor'\nexport const paint = 1`,
  'src/renderer/state/store.ts': `import { call } from '../client/client'\nexport const store = call`,
  'src/renderer/client/client.ts': [
    `import { ok } from '../../shared/rpc/contract'`,
    `import type { Claim } from '../../shared/claim/claim'`,
    `export const call: Claim = ok`,
  ].join('\n'),
  'e2e/fixtures.ts': `import 'node:fs'`,
}

/**
 * For each rule of the configuration, one file that breaks it. Laid over the clean tree, all at once.
 * A cycle is reported once, from the file that comes first by name.
 */
export const breaches: Record<string, { file: string; source: string }> = {
  'no-cycles': { file: 'src/shared/core/loop-a.ts', source: `export type { Loop } from './loop-b'` },
  resolvable: { file: 'src/shared/core/lost.ts', source: `import 'no-such-package'` },
  'tests-are-not-imported': { file: 'src/shared/core/uses-test.ts', source: `import './result.test'` },
  'e2e-imports-nothing-of-src': {
    file: 'e2e/a.spec.ts',
    source: `import type { Ok } from '../src/shared/core/result'`,
  },
  'src-stands-alone': { file: 'src/main/uses-e2e.ts', source: `import '../../e2e/fixtures'` },

  'shared-known-stages': { file: 'src/shared/core/stray-user.ts', source: `import '../stray/stray'` },
  'shared-stage-core': { file: 'src/shared/core/up.ts', source: `import '../document/sections'` },
  'shared-stage-document': { file: 'src/shared/document/up.ts', source: `import '../annotation/anchor'` },
  'shared-stage-annotation': { file: 'src/shared/annotation/up.ts', source: `import '../codebook/tag'` },
  'shared-stage-codebook': { file: 'src/shared/codebook/up.ts', source: `import '../claim/claim'` },
  'shared-stage-claim': { file: 'src/shared/claim/across.ts', source: `import '../note/note'` },
  'shared-stage-note': {
    file: 'src/shared/note/across.ts',
    source: `import type { Claim } from '../claim/claim'`,
  },
  'shared-stage-notebook': { file: 'src/shared/notebook/up.ts', source: `import '../brief/model'` },
  'shared-stage-brief': { file: 'src/shared/brief/up.ts', source: `import '../rpc/contract'` },
  'shared-stage-search': { file: 'src/shared/search/across.ts', source: `import '../brief/model'` },
  'shared-stage-rpc': { file: 'src/shared/rpc/stray.ts', source: `import '../stray/stray'` },
  'shared-imports-only-shared': {
    file: 'src/shared/core/to-main.ts',
    source: `import '../../main/store/adapter'`,
  },
  'shared-is-pure': { file: 'src/shared/core/disk.ts', source: `import 'node:fs'\nimport 'lowdb'` },

  'main-leaves-import-only-shared': {
    file: 'src/main/store/across.ts',
    source: `import '../documents/import'`,
  },
  'exchange-imports-documents-and-shared': {
    file: 'src/main/exchange/across.ts',
    source: `import '../brief/worker'`,
  },
  'export-brings-together': {
    file: 'src/main/export/up.ts',
    source: `import '../services/notebook'`,
  },
  'services-import-leaves-and-shared': {
    file: 'src/main/services/up.ts',
    source: `import '../transport/dispatch'`,
  },
  'transport-imports-rpc-and-services': {
    file: 'src/main/transport/down.ts',
    source: `import '../store/adapter'`,
  },
  'transport-takes-types-of-services': {
    file: 'src/main/transport/runs.ts',
    source: `import { db } from '../services/notebook'\ndb()`,
  },
  'transport-takes-types-of-shared': {
    file: 'src/main/transport/claims.ts',
    source: `import '../../shared/claim/claim'`,
  },
  'electron-in-its-places': {
    file: 'src/main/transport/ipc.ts',
    source: `import type { app } from 'electron'`,
  },
  'electron-host-behind-its-root': { file: 'src/main/other.ts', source: `import './electron/window'` },
  'headless-never-reaches-electron': {
    file: 'src/main/serve.ts',
    source: `import './other'\nexport const serve = 1`,
  },
  'roots-compose': { file: 'src/main/services/root.ts', source: `import '../cli'` },
  'main-never-meets-renderer': { file: 'src/main/page.ts', source: `import '../renderer/dom/paint'` },
  'main-runs-on-dependencies': { file: 'src/main/store/dev.ts', source: `import 'react'` },
  'preload-is-a-bridge': { file: 'src/preload/more.ts', source: `import '../shared/notebook/notebook'` },

  'renderer-never-meets-main': {
    file: 'src/renderer/state/main.ts',
    source: `import '../../main/store/adapter'`,
  },
  'renderer-has-no-node': { file: 'src/renderer/state/disk.ts', source: `import 'node:fs'` },
  'renderer-known-folders': { file: 'src/renderer/state/hooks-user.ts', source: `import '../hooks/hook'` },
  'renderer-root-composes': { file: 'src/renderer/state/root.ts', source: `import '../main'` },
  'components-directions': { file: 'src/renderer/components/Calls.tsx', source: `import '../client/client'` },
  'dom-directions': { file: 'src/renderer/dom/up.ts', source: `import '../state/store'` },
  'state-directions': { file: 'src/renderer/state/up.ts', source: `import '../components/App'` },
  'client-directions': { file: 'src/renderer/client/up.ts', source: `import '../state/store'` },
  'client-takes-types-of-shared': {
    file: 'src/renderer/client/runs.ts',
    source: `import { ok } from '../../shared/claim/claim'\nok()`,
  },
}

/** Further breaches of rules that name several folders: each folder is to be caught. */
export const moreBreaches: readonly { rule: string; file: string; source: string }[] = [
  {
    rule: 'main-leaves-import-only-shared',
    file: 'src/main/search/across.ts',
    source: `import '../store/adapter'`,
  },
  {
    rule: 'main-leaves-import-only-shared',
    file: 'src/main/brief/across.ts',
    source: `import '../search/worker'`,
  },
  {
    rule: 'headless-never-reaches-electron',
    file: 'src/main/search/worker.ts',
    source: `import '../electron/window'\nexport * from '../../shared/search/query'`,
  },
  { rule: 'shared-stage-notebook', file: 'src/shared/notebook/later.ts', source: `import '../search/query'` },
  { rule: 'shared-stage-brief', file: 'src/shared/brief/across.ts', source: `import '../search/query'` },
]

/** What the breaching files need to find beside them. */
export const breachSupport: Record<string, string> = {
  'src/shared/core/loop-b.ts': `export type { Loop } from './loop-a'`,
  'src/shared/stray/stray.ts': 'export const stray = 1',
  'src/renderer/hooks/hook.ts': 'export const hook = 1',
}
