import { z } from 'zod'
import { defineCommand } from '../define-command'

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
