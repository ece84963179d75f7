import { memo, useId, useMemo, useState } from 'react'
import { usePanelTexts } from '@/i18n/use-panel-texts'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import type { SettingsTask } from './applicable'
import { FlatList } from './flat-list'
import { sameSettings } from './same-settings'
import type { Setting, SettingGroup } from './setting'
import { settingGroups, visibleGroups } from './setting-groups'
import { SettingValueView } from './setting-value'

/** Every configuration value of a task in words; those that say nothing about this task on demand. */
export const SettingsPanel = memo(Settings, (before, after) => sameSettings(before.task, after.task))

function Settings({ task }: { readonly task: SettingsTask }) {
  usePanelTexts()
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const hintId = useId()
  const titleId = useId()
  const groups = useMemo(() => settingGroups(task), [task])
  const shown = useMemo(() => visibleGroups(groups, all), [groups, all])
  const hidden = countSettings(groups) - countSettings(shown)

  return (
    <section aria-labelledby={titleId} className="grid gap-3.5">
      <h2 id={titleId} className="sr-only">
        {t('settings.title')}
      </h2>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        <label className="flex cursor-pointer items-center gap-2 print:hidden">
          <input
            type="checkbox"
            checked={all}
            aria-describedby={hintId}
            onChange={(event) => setAll(event.target.checked)}
          />
          {t('settings.showAll')}
        </label>
        <span id={hintId} className="text-xs text-muted">
          {hidden > 0 ? t('settings.hidden', { count: hidden }) : t('settings.showAllHint')}
        </span>
      </div>
      <div className="gap-3.5 lg:columns-2">
        {shown.map((group) => (
          <div key={group.id} className="mb-3.5 break-inside-avoid">
            <GroupCard group={group} />
          </div>
        ))}
      </div>
    </section>
  )
}

function GroupCard({ group }: { group: SettingGroup }) {
  const { t } = useTranslation()
  return (
    <Card title={t(`settings.groups.${group.id}`)} level={3}>
      {group.sent ? null : <p className="mb-2 text-sm text-muted">{t('settings.notSent')}</p>}
      <SettingList settings={group.settings} />
      {group.others.values.length === 0 ? null : (
        <>
          <h4 className="mt-3 mb-1 text-xs font-semibold text-muted">{t('settings.others')}</h4>
          <FlatList flat={group.others} />
        </>
      )}
    </Card>
  )
}

function SettingList({ settings }: { settings: readonly Setting[] }) {
  const { t } = useTranslation()
  const items = settings.map((setting) => ({
    id: setting.id,
    label: t(`settings.names.${setting.id}`),
    labelTitle: setting.field,
    value: <SettingValueView setting={setting} />,
    note: [
      setting.note === undefined ? null : t(`settings.notes.${setting.note}`),
      setting.applies ? null : t('settings.doesNotApply'),
    ]
      .filter((text) => text !== null)
      .join(' '),
  }))
  return <KeyValues items={items} layout="one" />
}

function countSettings(groups: readonly SettingGroup[]): number {
  return groups.reduce((sum, group) => sum + group.settings.length, 0)
}
