import type { SimulatedAnswer } from '../../server.ts';
import { notFound, validationFailed } from '../answers.ts';
import { urlOf } from '../issues/shape.ts';
import { listed } from '../paging.ts';
import { blobSha, commitAt, mergeBase } from '../repository/commits.ts';
import type { Call } from '../state.ts';
import { baseShaOf } from './shape.ts';

/** GitHub lists no more files of a pull request, however many pages are requested. */
const MOST_FILES = 3000;

/** The differences between the head and the common commit with the base. A renamed file is a deleted one and a new one. */
export function listFiles(call: Call): SimulatedAnswer {
  const { repository, parameters } = call;
  const { history, settings } = repository;
  const pull = repository.conversations.get(Number(parameters.pull_number))?.pull;
  if (!pull) return notFound;
  if (settings.hasHugeDiffs) {
    return validationFailed({ resource: 'PullRequest', field: 'diff', code: 'not_available' });
  }
  const base = mergeBase(history, baseShaOf(repository, pull), pull.headSha) ?? pull.headSha;
  const [before, after] = [commitAt(history, base).files, commitAt(history, pull.headSha).files];
  const changed = [...new Set([...before.keys(), ...after.keys()])].toSorted().filter((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    return old === undefined || now === undefined || !old.equals(now);
  });
  return listed(call, changed.slice(0, MOST_FILES), (filename) => {
    const status = !after.has(filename) ? 'removed' : before.has(filename) ? 'modified' : 'added';
    const sha = blobSha(after.get(filename) ?? before.get(filename) ?? Buffer.alloc(0));
    const page = `${call.addresses.web}/${repository.fullName}`;
    const path = encodeURIComponent(filename);
    return {
      ...{ sha, filename, status, additions: 1, deletions: 0, changes: 1 },
      ...{ blob_url: `${page}/blob/${pull.headSha}/${path}`, raw_url: `${page}/raw/${pull.headSha}/${path}` },
      contents_url: `${urlOf(call)}/contents/${path}?ref=${pull.headSha}`,
    };
  });
}
