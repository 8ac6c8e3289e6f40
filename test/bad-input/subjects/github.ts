import { reviewIn } from '../../../src/core/approval/mark.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Subject } from '../subject.ts';
import { type ServiceWork, subjectOf } from '../wire/service-work.ts';
import { type GitHubWork, SECRETS, startGitHubWork, toldOf } from './pull-requests.ts';

function gitHubWork<Result>(
  { environment }: GitHubWork,
  serviceWork: Pick<ServiceWork<Result>, 'name' | 'work' | 'failures'>,
): Promise<Subject> {
  return subjectOf({ environment, secrets: () => SECRETS, ...serviceWork });
}

/** A text that any person with write access to the repository can edit. */
interface Written {
  readonly name: string;
  readonly text: string;
  /** Reads it as the command does. */
  readonly read: (text: string) => unknown;
}

interface Listed {
  readonly body: string;
}

/** The body with this beginning, in the list of GitHub that contains it. */
function written(serviceWork: Subject, name: string, begin: string): Written {
  const isIt = ({ body }: Listed) => body.startsWith(begin);
  const lists = serviceWork.bases.map(({ text }): readonly Listed[] => (text.startsWith('[') ? JSON.parse(text) : []));
  const base = lists.findIndex((list) => list.some((each) => each.body && isIt(each)));
  const list = lists[base] ?? [];
  const withBody = (body: string) => list.map((each) => (isIt(each) ? { ...each, body } : each));
  return {
    name,
    text: list.find(isIt)?.body ?? '',
    read: (body) => serviceWork.read(base, Buffer.from(JSON.stringify(withBody(body))), {}),
  };
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n'));
}

/** A plan that counts as reviewed equals the sealed one; otherwise the seal is worth nothing. */
function sealed({ text, read, ...rest }: Written): Written {
  const genuine = JSON.stringify(reviewIn(text));
  const same = (body: string) => JSON.stringify(sorted(reviewIn(body))) === JSON.stringify(sorted(JSON.parse(genuine)));
  return {
    ...rest,
    text,
    read: async (body) => {
      const refusals = toldOf(await read(body));
      if (refusals.length === 0 && !same(body)) throw new Error('an unsealed plan counts as reviewed');
      return refusals;
    },
  };
}

function sorted(value: object | undefined): unknown {
  return value && Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}

function bodies(all: readonly Written[]): Subject {
  return {
    name: 'comments and issues',
    bases: all.map(({ name, text }) => ({ name, text, form: 'lines' })),
    isService: true,
    secrets: SECRETS,
    failures: toldOf,
    read: (base, bytes) => all[base]?.read(bytes.toString()),
  };
}

/** The first line alone, which machines read. */
function marks(all: readonly Written[]): Subject {
  const parts = all.map(({ text }) => {
    const [begin = '', , end = ''] = /^(<!-- \S+ )(.*)( -->)$/.exec(firstLine(text))?.slice(1) ?? [];
    return {
      begin,
      json: firstLine(text).slice(begin.length, -end.length),
      end,
      rest: text.slice(firstLine(text).length),
    };
  });
  return {
    ...bodies(all),
    name: 'marks of comments and issues',
    bases: all.map(({ name }, index) => ({ name, text: parts[index]?.json ?? '', form: 'json' })),
    read: (base, bytes) => {
      const { begin, end, rest } = parts[base] ?? { begin: '', end: '', rest: '' };
      // White space between tokens of JSON may be missing on one line; a line ending in its texts is written as \n.
      return all[base]?.read(`${begin}${bytes.toString().replaceAll(/\n */g, '')}${end}${rest}`);
    },
  };
}

function texts(reviewed: Subject, drift: Subject): readonly Written[] {
  const issue = written(drift, 'an issue of drift', '<!-- genesys-hybrid:drift {"tenant":"globex"');
  const nothing = async (body: string) => {
    await issue.read(body);
    return [];
  };
  return [
    sealed(written(reviewed, 'the comment of a review', '<!-- genesys-hybrid:review ')),
    { ...issue, read: nothing },
  ];
}

/** The subjects that read pull requests, issues and their texts. */
export async function gitHubSubjects(plan: Plan): Promise<readonly Subject[]> {
  const work = await startGitHubWork(plan);
  try {
    const serviceWork = { name: 'answers to a reviewed apply', work: work.reviewed, failures: toldOf };
    const reviewed = await gitHubWork(work, serviceWork);
    const drift = await gitHubWork(work, { name: 'answers to issues of drift', work: work.drift });
    const review = await gitHubWork(work, { name: 'answers to review', work: work.review });
    const adopt = await gitHubWork(work, { name: 'answers to adopt', work: work.adopt });
    const all = texts(reviewed, drift);
    return [bodies(all), marks(all), reviewed, review, drift, adopt];
  } finally {
    await work.close();
  }
}
