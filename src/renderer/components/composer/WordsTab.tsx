import { useState } from 'react'
import type { Brief } from '../../../shared/notebook/brief'
import { changeBrief } from '../../state/brief-changes'
import { useNotebook, useSession } from '../../state/session'
import { DraftField } from '../ui/DraftField'
import { Field } from '../ui/Field'
import { MarkdownField } from './MarkdownField'

/** What the brief says itself: title, author, and the summary it opens with. */
export function WordsTab({ brief }: { readonly brief: Brief }) {
  const { title } = useNotebook()
  const author = useSession((state) => state.library.preferences.author)
  const { id } = brief
  return (
    <div className="ui-form">
      <DraftField field={`brief-title:${id}`} label="Title" saved={brief.title} placeholder={title} />
      <DraftField field={`brief-subtitle:${id}`} label="Subtitle" saved={brief.subtitle} />
      <div className="ui-form-row">
        <DraftField field={`brief-author:${id}`} label="Author" saved={brief.author} placeholder={author} />
        <Language key={brief.language} saved={brief.language} />
      </div>
      <MarkdownField
        field={`brief-summary:${id}`}
        label="Executive summary"
        saved={brief.summary}
        hint="Stands at the beginning, in Markdown: **bold**, lists, tables, links."
        rows={10}
      />
    </div>
  )
}

function Language({ saved }: { readonly saved: string }) {
  const [language, setLanguage] = useState(saved)
  return (
    <Field
      label="Language"
      value={language}
      placeholder="en"
      onChange={setLanguage}
      onBlur={() => {
        const changed = language.trim()
        if (changed.length < 2) setLanguage(saved)
        else if (changed !== saved) void changeBrief({ language: changed })
      }}
    />
  )
}
