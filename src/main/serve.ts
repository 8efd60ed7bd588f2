import { serveCommand } from './cli/commands/serve'
import { processIo } from './cli/io'
import { runCommand } from './cli/run'
import { appPaths } from './paths'
import { serve } from './web-host'

// The web host on its own; `postil serve` is the same with the command line around it.
void runCommand(serveCommand(serve), process.argv.slice(2), {
  io: processIo(),
  product: appPaths(import.meta.dirname),
}).then((code) => {
  process.exitCode = code
})
