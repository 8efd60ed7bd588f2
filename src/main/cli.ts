import { allCommands } from './cli/all-commands'
import { processIo } from './cli/io'
import { runCli } from './cli/run'
import { appPaths } from './paths'
import { serve } from './web-host'

void runCli(process.argv.slice(2), {
  commands: allCommands(serve),
  io: processIo(),
  product: appPaths(import.meta.dirname),
}).then((code) => {
  process.exitCode = code
})
