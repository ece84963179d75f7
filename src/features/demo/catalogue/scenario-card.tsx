import { memo, useRef } from 'react'
import { Link } from 'react-router'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { Badge } from '@/ui/badge'
import { usePreferences } from '@/ui/preferences'
import type { CourseDesk } from '../course/course-desk'
import { CourseLink } from '../course/course-link'
import { useCourse } from '../course/use-course'
import { type Entry, wordsIn } from './entry'
import { Tags } from './tags'

interface ScenarioCardProps {
  readonly entry: Entry
  readonly desk: CourseDesk
}

/** One scenario, its three parts in line with its neighbours': what it is, what to look for, its course, its task, and what else it shows. */
export const ScenarioCard = memo(function ScenarioCard({ entry, desk }: ScenarioCardProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const [{ locale }] = usePreferences()
  const card = useRef<HTMLLIElement>(null)
  const course = useCourse(desk, entry.id, card)
  const title = wordsIn(entry.title, locale)
  const route = t('demo.card.route', { source: label('engine', entry.from), sink: label('engine', entry.to) })
  return (
    <li
      ref={card}
      data-scenario={entry.id}
      className="row-span-3 grid min-w-0 grid-rows-subgrid gap-y-3 rounded-card border border-line bg-card px-4 py-3.5 text-sm"
    >
      <div>
        <h3 className="text-base font-semibold">
          <Link
            to={paths.scenario.href(entry.id)}
            className="wrap-anywhere underline-offset-2 hover:underline focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source"
          >
            {title}
          </Link>
        </h3>
        <p className="mt-0.5 text-muted">{wordsIn(entry.look, locale)}</p>
      </div>
      <div className="min-w-0">
        {course ? (
          <CourseLink id={entry.id} title={title} course={course} />
        ) : (
          <p className="mb-1.5 flex h-[calc(5rem+4.2*0.75rem)] items-center justify-center rounded-sm bg-chip/60 text-xs text-muted">
            {t(course === null ? 'demo.card.failed' : 'demo.card.drawing')}
          </p>
        )}
      </div>
      <div className="min-w-0">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-mono text-xs wrap-anywhere">{entry.name}</span>
          <Badge>{label('taskType', entry.type)}</Badge>
        </p>
        <p className="mt-0.5 text-xs text-muted">{route}</p>
        <Tags shows={entry.shows} />
      </div>
    </li>
  )
})
