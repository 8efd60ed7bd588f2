import { serveCommand } from './cli/commands/serve'
import { processIo } from './cli/io'
import { runCli } from './cli/run'
import { appPaths } from './paths'
import { serve } from './serve'

const commands = [serveCommand(serve)]

void runCli(process.argv.slice(2), {
  commands,
  io: processIo(),
  product: appPaths(import.meta.dirname),
}).then((code) => {
  process.exitCode = code
})
