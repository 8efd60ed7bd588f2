import { LayoutTemplate, ListTree, Type } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Brief } from '../../../shared/notebook/brief'
import { BRIEF_TABS, useBriefView } from '../../state/brief-view'
import { DesignTab } from './DesignTab'
import { OutlineTab } from './OutlineTab'
import { WordsTab } from './WordsTab'

/** What shapes a brief: what it covers and in which order, what it says itself, and how it looks. */
export function ShapeTabs({ brief }: { readonly brief: Brief }) {
  const tab = useBriefView((state) => state.tab)
  return (
    <Tabs
      className="comp-shape"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = BRIEF_TABS.find((one) => one === key)
        if (chosen) useBriefView.setState({ tab: chosen })
      }}
    >
      <TabList className="comp-tabs" aria-label="Shape the brief">
        <Tab id="outline" className="comp-tab">
          <ListTree size={15} aria-hidden />
          Outline
        </Tab>
        <Tab id="words" className="comp-tab">
          <Type size={15} aria-hidden />
          Title and summary
        </Tab>
        <Tab id="design" className="comp-tab">
          <LayoutTemplate size={15} aria-hidden />
          Design
        </Tab>
      </TabList>
      <TabPanel id="outline" className="comp-panel comp-panel--outline">
        <OutlineTab brief={brief} />
      </TabPanel>
      <TabPanel id="words" className="comp-panel">
        <WordsTab brief={brief} />
      </TabPanel>
      <TabPanel id="design" className="comp-panel">
        <DesignTab brief={brief} />
      </TabPanel>
    </Tabs>
  )
}
