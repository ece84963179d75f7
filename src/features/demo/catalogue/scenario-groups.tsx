import { useId } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import type { CourseDesk } from '../course/course-desk'
import type { Entry } from './entry'
import { GROUPS, type Group, groupOf } from './groups'
import { ScenarioCard } from './scenario-card'

interface ScenarioGroupsProps {
  readonly entries: readonly Entry[]
  readonly desk: CourseDesk
}

/** The scenarios by what they teach. */
export function ScenarioGroups({ entries, desk }: ScenarioGroupsProps) {
  return GROUPS.map((group) => ({ group, entries: entries.filter((entry) => groupOf(entry) === group) }))
    .filter((one) => one.entries.length > 0)
    .map((one) => <OneGroup key={one.group} {...one} desk={desk} />)
}

function OneGroup({ group, entries, desk }: ScenarioGroupsProps & { readonly group: Group }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section aria-labelledby={id} data-group={group} className="mb-7">
      <div className="mb-2.5 flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="text-lg font-semibold">
          {t(`demo.groups.${group}.title`)}
        </h2>
        <p className="text-sm text-muted">{t(`demo.groups.${group}.text`)}</p>
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-3.5">
        {entries.map((entry) => (
          <ScenarioCard key={entry.id} entry={entry} desk={desk} />
        ))}
      </ul>
    </section>
  )
}
