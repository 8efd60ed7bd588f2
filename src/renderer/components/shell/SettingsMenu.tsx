import {
  AArrowDown,
  AArrowUp,
  Keyboard,
  Monitor,
  Moon,
  Settings2,
  SlidersHorizontal,
  Sun,
} from 'lucide-react'
import { Header, MenuSection } from 'react-aria-components'
import { setPreferences } from '../../state/actions'
import { useSession } from '../../state/session'
import { Item, MenuButton, MenuLine } from '../ui/MenuButton'
import { printedKeys } from '../commands/keys'
import { runAction } from './actions'
import { THEMES } from './themes'

const ICONS = { system: <Monitor size={15} />, light: <Sun size={15} />, dark: <Moon size={15} /> }
const SMALLEST = 12
const LARGEST = 32

/** Theme and text size at hand; the rest of the settings and the shortcuts one step away. */
export function SettingsMenu() {
  const { theme, readerFontSize } = useSession((state) => state.library.preferences)
  const resize = (by: number) => {
    const size = Math.min(LARGEST, Math.max(SMALLEST, readerFontSize + by))
    void setPreferences({ readerFontSize: size })
  }
  return (
    <MenuButton label="Settings" size="normal" icon={<Settings2 size={18} aria-hidden />}>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
        onSelectionChange={(chosen) => {
          const next = THEMES.find(({ value }) => chosen !== 'all' && chosen.has(value))
          if (next) void setPreferences({ theme: next.value })
        }}
      >
        <Header className="ui-menu-head">Theme</Header>
        {THEMES.map(({ value, label }) => (
          <Item key={value} id={value} label={label} icon={ICONS[value]} checkable />
        ))}
      </MenuSection>
      <MenuLine />
      <Item
        label="Larger text"
        icon={<AArrowUp size={16} />}
        isDisabled={readerFontSize >= LARGEST}
        shouldCloseOnSelect={false}
        onAction={() => resize(1)}
      />
      <Item
        label="Smaller text"
        icon={<AArrowDown size={16} />}
        isDisabled={readerFontSize <= SMALLEST}
        shouldCloseOnSelect={false}
        onAction={() => resize(-1)}
      />
      <MenuLine />
      <Item
        label="All settings…"
        icon={<SlidersHorizontal size={15} />}
        keys={printedKeys('Mod+,')}
        onAction={() => runAction('settings')}
      />
      <Item
        label="Keyboard shortcuts"
        icon={<Keyboard size={15} />}
        keys="?"
        onAction={() => runAction('shortcuts')}
      />
    </MenuButton>
  )
}
