import { type PointerEvent, useId, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { type Course, faultAt, verdictAt } from './course'
import { courseMarks, markFor } from './course-marks'
import { CoursePicture } from './course-picture'
import { courseScale } from './course-scale'
import { courseWords } from './course-words'
import { faultWords } from './fault-words'

interface CourseLinkProps {
  /** The task's id. */
  readonly id: string
  /** The scenario's title. */
  readonly title: string
  readonly course: Course
}

/**
 * The course of a scenario as a link to any moment of it: a press opens the moment under it, arrow keys go from change
 * to change and Enter opens. Below it stands the course in words, or the moment that would be opened.
 */
export function CourseLink({ id, title, course }: CourseLinkProps) {
  const { t } = useTranslation()
  const words = useId()
  const [at, setAt] = useState<number | null>(null)
  const [byKey, setByKey] = useState(false)
  const scale = useMemo(() => courseScale(course.verdicts, course.span), [course])
  const moment = useMoment(course, at ?? course.start)
  const fault = at === null ? null : faultAt(course, at)
  const place = (seconds: number) => ({ left: `${(100 * scale.x(seconds)).toFixed(2)}%` })
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setByKey(false)
    setAt(Math.min(course.span - 1, Math.max(0, Math.round(scale.at((event.clientX - left) / (width || 1))))))
  }
  return (
    <>
      <Link
        to={{ pathname: paths.scenario.href(id), search: at === null ? '' : `?t=${at}` }}
        aria-label={t('demo.card.open', { title, moment })}
        aria-describedby={words}
        data-course={id}
        title={fault ? faultWords(fault, t) : undefined}
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const next = markFor(event.key, at ?? course.start, courseMarks(course))
          if (next === null) return
          event.preventDefault()
          setByKey(true)
          setAt(next)
        }}
        className="relative block h-20 rounded-sm focus-visible:outline-2 focus-visible:outline-offset-4 focus-visible:outline-source"
      >
        <CoursePicture course={course} scale={scale} />
        <span
          aria-hidden="true"
          style={place(course.start)}
          className="absolute inset-y-0 border-l border-dashed border-ink"
        >
          <span className="absolute -top-1.5 -left-1.5 text-[0.625rem] leading-none text-ink">▼</span>
        </span>
        {at !== null && (
          <span aria-hidden="true" style={place(at)} className="absolute inset-y-0 -ml-px w-0.5 bg-ink" />
        )}
      </Link>
      <Caption id={words} course={course} moment={at === null ? null : moment} />
      <span aria-live="polite" className="sr-only">
        {byKey && at !== null && moment}
      </span>
    </>
  )
}

/** A moment in words: "2 h 10 min: In sync", or "12 min: Running, OMS is away". */
function useMoment(course: Course, at: number): string {
  const { t } = useTranslation()
  const format = useFormat()
  const kind = verdictAt(course, at)
  const fault = faultAt(course, at)
  const words = [...(kind ? [t(`overview.kind.${kind}`)] : []), ...(fault ? [faultWords(fault, t)] : [])]
  return t('demo.card.moment', { at: format.duration(at), word: words.join(t('demo.course.and')) })
}

interface CaptionProps {
  readonly id: string
  readonly course: Course
  /** Of the place that is pointed at. */
  readonly moment: string | null
}

/** Three lines, whatever stands in them, so that nothing moves; the whole on hover and for readers. */
function Caption({ id, course, moment }: CaptionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useLabel()
  const { whole, brief } = courseWords(course, { t, format, step: (name) => label('step', name) })
  return (
    <p title={whole} className="mt-1.5 h-[4.2em] text-xs text-muted">
      <span id={id} className="sr-only">
        {whole}
      </span>
      <span aria-hidden="true" className="line-clamp-3">
        {moment === null ? brief : t('demo.card.opens', { moment })}
      </span>
    </p>
  )
}
