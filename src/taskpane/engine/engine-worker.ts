/** The engine in a thread of its own: the panel stays responsive, and whoever cancels ends it at once. */
import { answerRequests } from './answer-requests';
import { answerSent } from './sent-request';
import type { SentRequest } from './sent-request';
import type { Asked } from './worker-thread';

export type WorkerRequest = Asked<SentRequest>;

answerRequests(answerSent);
