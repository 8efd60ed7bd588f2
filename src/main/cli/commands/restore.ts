import { appError } from '../../../shared/core/result'
import { listBackups } from '../../store/backups'
import { nodeFiles } from '../../store/files'
import { restoreBackup } from '../../store/restore'
import { JSON_OPTION, NO_OPERANDS, NOTEBOOK_OPTION, type CliCommand } from '../command'
import { printJson, reportError } from '../report'

export const RESTORE_COMMAND: CliCommand = {
  name: 'restore',
  summary: 'List the backups of a notebook, or put one in its place.',
  usage: '--notebook DIR [--backup NAME] [--json]',
  details: [
    'Without --backup it lists the backups, newest first, and changes nothing.',
    'With --backup the files that are replaced are moved to a folder of the notebook, not deleted. The notebook must not be open.',
  ],
  operands: NO_OPERANDS,
  options: [
    NOTEBOOK_OPTION,
    { name: 'backup', value: 'NAME', help: 'The backup to restore, by the name in the list.' },
    JSON_OPTION,
  ],
  async run(options, { io, json }) {
    const dir = options.required('notebook')
    const name = options.value('backup')
    const backups = await listBackups({ dir, files: nodeFiles })
    if (name === undefined) {
      const list = backups.map(({ name: backup, takenAt, revision }) => ({
        name: backup,
        takenAt: new Date(takenAt).toISOString(),
        revision,
      }))
      if (json) printJson(io, { backups: list })
      else if (list.length === 0) io.out('There are no backups in this folder.\n')
      else
        for (const item of list)
          io.out(`${item.name}  taken ${item.takenAt}, revision ${String(item.revision)}\n`)
      return 0
    }
    if (!backups.some((backup) => backup.name === name)) {
      reportError(
        io,
        json,
        appError('not-found', `There is no backup “${name}”.`, 'Leave --backup out to list them.'),
      )
      return 1
    }
    const restored = await restoreBackup(dir, name, { holder: 'postil restore' })
    if (!restored.ok) {
      reportError(io, json, restored.error)
      return 1
    }
    if (json) printJson(io, { restored: name, replaced: restored.value })
    else io.out(`Restored ${name}. What it replaced is in ${restored.value}.\n`)
    return 0
  },
}
