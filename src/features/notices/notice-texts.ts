import { notices } from '@/i18n/en/notices'
import { watchingTexts } from '@/i18n/watching-texts'

/** The English texts of the notices, and those that the verdicts need. */
export const NOTICE_TEXTS = { notices, ...watchingTexts }
