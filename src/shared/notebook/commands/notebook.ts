import { z } from 'zod'
import { defineCommand } from '../define-command'
import { briefChangesSchema } from '../notebook'

export const renameNotebook = defineCommand({
  type: 'notebook.rename',
  input: { title: z.string().trim().min(1).max(2000) },
  label: 'Rename notebook',
  mergeKey: () => 'notebook.rename',
  apply(notebook, { title }) {
    notebook.set({ title })
    return undefined
  },
})

export const updateBrief = defineCommand({
  type: 'brief.update',
  input: { changes: briefChangesSchema },
  label: 'Change brief settings',
  mergeKey: ({ changes }) => `brief.update:${Object.keys(changes).sort().join()}`,
  apply(notebook, { changes }) {
    notebook.set({ brief: { ...notebook.now.brief, ...changes } })
    return undefined
  },
})
