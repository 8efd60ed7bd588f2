import type { CliCommand } from './command'
import { ANNOTATIONS_COMMAND } from './commands/annotations'
import { APPLY_COMMAND } from './commands/apply'
import { BRIEF_COMMAND } from './commands/brief'
import { CHECK_COMMAND } from './commands/check'
import { CLAIMS_COMMAND } from './commands/claims'
import { EXPORT_COMMAND } from './commands/export'
import { IMPORT_COMMAND } from './commands/import'
import { INCLUDE_COMMAND } from './commands/include'
import { NOTES_COMMAND } from './commands/notes'
import { OPEN_COMMAND } from './commands/open'
import { REFERENCES_COMMAND } from './commands/references'
import { RESTORE_COMMAND } from './commands/restore'
import { REVISE_COMMAND } from './commands/revise'
import { serveCommand } from './commands/serve'

/** Every command of the command line, as the help lists them. `serve` starts the web host. */
export function allCommands(serve: Parameters<typeof serveCommand>[0]): readonly CliCommand[] {
  return [
    IMPORT_COMMAND,
    REVISE_COMMAND,
    ANNOTATIONS_COMMAND,
    REFERENCES_COMMAND,
    APPLY_COMMAND,
    CLAIMS_COMMAND,
    NOTES_COMMAND,
    BRIEF_COMMAND,
    EXPORT_COMMAND,
    INCLUDE_COMMAND,
    OPEN_COMMAND,
    CHECK_COMMAND,
    RESTORE_COMMAND,
    serveCommand(serve),
  ]
}
