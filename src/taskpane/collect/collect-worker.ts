/** Files are read and checked in a thread of their own: the panel stays smooth, and whoever cancels ends it at once. */
import { answerRequests } from '../engine/answer-requests';
import { createAnswering } from './answer-sent';

answerRequests(createAnswering());
