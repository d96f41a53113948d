/** Summaries are made in a thread of their own: the panel stays smooth, and whoever cancels ends it at once. */
import { answerRequests } from '../engine/answer-requests';
import { answerTo } from './answer';
import type { SummaryReply, SummaryRequest } from './request';

answerRequests<SummaryRequest, SummaryReply>(answerTo);
