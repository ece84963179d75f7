import type { SettingsTask } from './applicable'
import { configGroups } from './config-groups'
import type { SettingGroup } from './setting'
import { alarmGroup, extraGroup, planGroup, taskGroup } from './state-groups'

/**
 * Every configuration value of a task, in groups. Settings that do not apply to these endpoints are there too, marked
 * as such, so that nothing OMS sent is without a place.
 */
export function settingGroups(task: SettingsTask): readonly SettingGroup[] {
  return [planGroup(task), ...configGroups(task), alarmGroup(task), extraGroup(task), taskGroup(task)]
}

/** The groups as they are shown: all of it, or what applies to this task and what nobody knows. */
export function visibleGroups(groups: readonly SettingGroup[], all: boolean): readonly SettingGroup[] {
  if (all) return groups
  return groups
    .map((group) => ({ ...group, settings: group.settings.filter((setting) => setting.applies) }))
    .filter((group) => group.others.values.length > 0 || group.settings.length > 0)
}
