/** The engine in a thread of its own: the panel stays responsive, and whoever cancels ends it at once. */
import { answerTo } from './answer';
import type { AnswerTo, EngineRequest } from './engine';
import { answerRequests } from './answer-requests';
import type { Asked } from './worker-thread';

export type WorkerRequest = Asked<EngineRequest>;

answerRequests<EngineRequest, AnswerTo<EngineRequest>>(answerTo);
