import { memo, useId } from 'react'
import type { Course } from './course'
import { STEP_FILLS, verdictFill } from './course-looks'
import type { CourseScale } from './course-scale'
import { courseShape, SHAPE, STRIP } from './course-shape'

interface CoursePictureProps {
  readonly course: Course
  readonly scale: CourseScale
}

/**
 * A life at a glance: a bar a step in the colours of the task's page, progress as a line over the delay as an area, and the verdicts as a tape below.
 * Where OMS gives no good answer, a hatched band lies over all but the tape.
 * Its words stand beside it: a reader gets nothing here.
 */
export const CoursePicture = memo(function CoursePicture({ course, scale }: CoursePictureProps) {
  const hatch = useId()
  const { bars, progress, delay, strip, faults } = courseShape(course, scale)
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="100%"
      viewBox={`0 0 ${SHAPE.width} ${SHAPE.height}`}
      preserveAspectRatio="none"
      className="block"
    >
      {bars.map(({ name, state, from, ...bar }) => (
        <rect key={`${name} ${from}`} {...bar} className={STEP_FILLS[state]} />
      ))}
      <path d={delay} className="fill-incr/25" />
      <path
        d={progress}
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-source"
      />
      {faults.length > 0 && (
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="4" className="fill-bad" />
        </pattern>
      )}
      {faults.map(({ isLate, x, width }) => (
        <g key={x} className={isLate ? 'fill-warn' : 'fill-bad'}>
          <rect x={x} width={width} height={STRIP.top} fillOpacity={isLate ? 0.3 : 0.14} />
          {!isLate && <rect x={x} width={width} height={STRIP.top} fill={`url(#${hatch})`} fillOpacity={0.6} />}
          <rect x={x} y={STRIP.top - 3} width={width} height={3} />
        </g>
      ))}
      {strip.map(({ kind, x, width }) => (
        <rect key={x} x={x} y={STRIP.top} width={width} height={STRIP.height} className={verdictFill(kind)} />
      ))}
    </svg>
  )
})
