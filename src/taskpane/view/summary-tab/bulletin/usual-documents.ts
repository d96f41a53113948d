/** The usual patterns, worded in both languages: what an office begins its own with. */
import type { PatternDocument } from '../../../../core/bulletin/pattern-documents';
import { usualPatternsDocument } from '../../../../core/bulletin/usual';
import { bulletinSpeech } from '../../../../sheets/bulletin/words';

export const usualDocuments = (): readonly PatternDocument[] =>
  usualPatternsDocument([bulletinSpeech('zh-CN'), bulletinSpeech('en-US')]);
