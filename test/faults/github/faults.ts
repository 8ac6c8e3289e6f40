import { refused } from '../../simulators/github/answers.ts';
import { JOB_TOKEN, primaryLimit, secondaryLimit } from '../../simulators/github/github.ts';
import type { Fault } from '../../simulators/server.ts';
import type { MatrixFault } from '../matrix/faults.ts';

const before = (name: string, play: Omit<Fault, 'when'>): MatrixFault => ({ name, play: { ...play, when: 'before' } });
const after = (name: string, play: Omit<Fault, 'when'>): MatrixFault => ({ name, play: { ...play, when: 'after' } });
const lasting = (fault: MatrixFault): MatrixFault => ({ ...fault, name: `${fault.name}, and it stays`, lasting: true });

/** The answer of GitHub with a status. */
function saying(status: number, message: string): Pick<Fault, 'status' | 'body'> {
  return { status, body: refused(status, message).body };
}

const HTML = '<html>The service cannot answer now</html>';
const HOUR = 3600;

/** The answer is lost, and no later request is answered. */
export const KILLED = 'the run is killed after it';

/** They may pass with the next attempt, or not. */
const PASSING: readonly MatrixFault[] = [
  before('429 with Retry-After', secondaryLimit({ status: 429, seconds: 7 })),
  before('429', saying(429, 'Too many requests')),
  before('403 of a secondary limit with Retry-After', secondaryLimit({ seconds: 7 })),
  before('403 of a secondary limit', secondaryLimit()),
  before('403 of the limit of the hour', primaryLimit({ seconds: HOUR })),
  before('500', saying(500, 'Server Error')),
  before('502', { status: 502, body: HTML }),
  before('502 that says back the login', saying(502, `no way for token ${JOB_TOKEN}`)),
  before('503', { status: 503, body: HTML }),
  before('timeout before it is done', { manner: 'silence' }),
  before('connection reset before it is done', { manner: 'reset' }),
  before('a page of something in between, before it is done', { manner: 'page' }),
  before('an empty body before it is done', { status: 200, manner: 'empty' }),
  before('the answer to another request, before it is done', { manner: 'another' }),
  after('half a JSON', { manner: 'half' }),
  after('the content type of a text', { manner: 'plain-text' }),
  before('401 since the token has ended', saying(401, 'Bad credentials')),
];

export const FAULTS: readonly MatrixFault[] = [
  ...PASSING,
  ...PASSING.map(lasting),
  after('500 after it is done', saying(500, 'Server Error')),
  after('502 after it is done', { status: 502, body: HTML }),
  after('timeout after it is done', { manner: 'silence' }),
  after('connection reset after it is done', { manner: 'reset' }),
  after('connection reset in the body', { manner: 'reset-in-body' }),
  after('connection reset after the body', { manner: 'reset-after-body' }),
  after('a page of something in between', { manner: 'page' }),
  after('an empty body', { manner: 'empty' }),
  after('the answer to another request', { manner: 'another' }),
  after('100 times slower', { manner: 'slow' }),
  { name: KILLED, play: { when: 'after' } },
];
