/** In every suite of the browser tests, before its own preparations. */
import { built } from './builds';

// As long as the builds of a clean clone may take on a busy machine.
beforeAll(built, 600_000);
