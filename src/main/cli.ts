import { APPLY_COMMAND } from './cli/commands/apply'
import { BRIEF_COMMAND } from './cli/commands/brief'
import { CHECK_COMMAND } from './cli/commands/check'
import { CLAIMS_COMMAND } from './cli/commands/claims'
import { IMPORT_COMMAND } from './cli/commands/import'
import { NOTES_COMMAND } from './cli/commands/notes'
import { RESTORE_COMMAND } from './cli/commands/restore'
import { serveCommand } from './cli/commands/serve'
import { processIo } from './cli/io'
import { runCli } from './cli/run'
import { appPaths } from './paths'
import { serve } from './web-host'

const commands = [
  IMPORT_COMMAND,
  APPLY_COMMAND,
  CLAIMS_COMMAND,
  NOTES_COMMAND,
  BRIEF_COMMAND,
  CHECK_COMMAND,
  RESTORE_COMMAND,
  serveCommand(serve),
]

void runCli(process.argv.slice(2), {
  commands,
  io: processIo(),
  product: appPaths(import.meta.dirname),
}).then((code) => {
  process.exitCode = code
})
