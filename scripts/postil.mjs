#!/usr/bin/env node
// `npx postil …`: the command line, built first when its sources are newer.
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { root, runInForeground } from './run.mjs'

process.exitCode = (await ensureBuilt())
  ? await runInForeground(process.execPath, [path.join(root, 'out/main/cli.js'), ...process.argv.slice(2)])
  : 1
