import { useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { setPreferences } from '../../state/actions'
import { useSession } from '../../state/session'
import { closeDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { CheckField } from '../ui/CheckField'
import { Field } from '../ui/Field'
import { Segments } from '../ui/Segments'
import { Credits } from './Credits'
import { THEMES } from './themes'

/** What the app remembers for all notebooks; every change takes hold at once. */
export function SettingsDialog() {
  const preferences = useSession((state) => state.library.preferences)
  const [size, setSize] = useState(preferences.readerFontSize)
  const [author, setAuthor] = useState(preferences.author)
  return (
    <AppDialog
      title="Settings"
      width="small"
      closesOutside
      onClose={() => {
        if (author !== preferences.author) void setPreferences({ author })
        closeDialog()
      }}
    >
      <div className="ui-form">
        <Segments
          label="Theme"
          segments={THEMES}
          value={preferences.theme}
          onChange={(theme) => void setPreferences({ theme })}
        />
        <Slider
          className="ui-field settings-size"
          minValue={12}
          maxValue={32}
          value={size}
          onChange={setSize}
          onChangeEnd={() => void setPreferences({ readerFontSize: size })}
        >
          <div className="settings-size-head">
            <Label className="ui-label">Text size of documents</Label>
            <SliderOutput className="ui-hint">{() => `${size} px`}</SliderOutput>
          </div>
          <SliderTrack className="ui-slider">
            <SliderThumb className="ui-slider-thumb" />
          </SliderTrack>
          <p className="settings-sample" style={{ fontSize: `${size / 16}rem` }} aria-hidden>
            The quick brown fox
          </p>
        </Slider>
        <CheckField
          label="Say where highlights start and end"
          hint="For screen readers: “highlight start, claim C12, contested” is then part of the text. It is neither shown, copied nor found."
          isChecked={preferences.saysHighlights === true}
          onChange={(saysHighlights) => void setPreferences({ saysHighlights })}
        />
        <Field
          label="Your name"
          value={author}
          onChange={setAuthor}
          onBlur={() => void setPreferences({ author })}
          maxLength={500}
          hint="Briefs name you as their author unless they say otherwise."
        />
        <Credits />
      </div>
    </AppDialog>
  )
}
