import { memo } from 'react'
import type { Course } from './course'
import { stepFill, verdictFill } from './course-looks'
import type { CourseScale } from './course-scale'
import { courseShape, SHAPE, STRIP } from './course-shape'

interface CoursePictureProps {
  readonly course: Course
  readonly scale: CourseScale
}

/**
 * A life at a glance: a bar a step, progress as a line over the delay as an area, and the verdicts as a tape below.
 * Its words stand beside it: a reader gets nothing here.
 */
export const CoursePicture = memo(function CoursePicture({ course, scale }: CoursePictureProps) {
  const { bars, progress, delay, strip } = courseShape(course, scale)
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="100%"
      viewBox={`0 0 ${SHAPE.width} ${SHAPE.height}`}
      preserveAspectRatio="none"
      className="block"
    >
      {bars.map(({ name, ...bar }) => (
        <rect key={name} {...bar} className={stepFill(name)} />
      ))}
      <path d={delay} className="fill-incr/25" />
      <path
        d={progress}
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-source"
      />
      {strip.map(({ kind, x, width }) => (
        <rect key={x} x={x} y={STRIP.top} width={width} height={STRIP.height} className={verdictFill(kind)} />
      ))}
    </svg>
  )
})
