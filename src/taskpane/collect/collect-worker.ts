/** Files are read and checked in a thread of their own: the panel stays smooth, and whoever cancels ends it at once. */
import { answerRequests } from '../engine/answer-requests';
import { answerTo } from './answer';
import type { CollectAnswerTo, CollectRequest } from './request';

answerRequests<CollectRequest, CollectAnswerTo<CollectRequest>>(answerTo);
