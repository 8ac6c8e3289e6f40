import type { Context } from '../../../base/context.ts';
import { type HybridError, problem } from '../../../base/errors.ts';
import { type GitHubPlace, placeText } from './location.ts';
import { type EntryNames, mappingLines } from './names.ts';
import type { EntryRecord } from './record.ts';

interface NotGiven {
  readonly names: EntryNames;
  readonly missing: readonly string[];
  readonly place: GitHubPlace;
  readonly environment: Context['environment'];
}

/** A job lacks secrets. The excerpt has the lines of a workflow that pass them; it is empty when only the values are missing. */
export function missingSecrets({ names, missing, place, environment }: NotGiven) {
  const secrets = missing.map((name) => names.secretOf(name));
  const empty = secrets.filter((name) => environment[name] !== undefined);
  const unmapped = secrets.filter((name) => environment[name] === undefined);
  const variant = unmapped.length > 0 ? 'github.not-mapped#both' : 'github.not-mapped#empty';
  const error = problem(empty.length > 0 ? variant : 'github.not-mapped', {
    secrets: secrets.join(', '),
    path: names.path,
    empty: empty.join(', '),
    place: placeText(place),
    job: place.environment === undefined ? '' : `, that the job has environment: ${place.environment},`,
  });
  return Object.assign(error, { excerpt: unmapped.length > 0 ? ['env:', ...mappingLines(unmapped)].join('\n') : '' });
}

interface Stale extends Pick<NotGiven, 'names' | 'place'> {
  readonly stale: readonly string[];
  readonly record: EntryRecord;
}

export function staleSecrets({ names, stale, record, place }: Stale): HybridError {
  const written = stale.map((name) => record.secrets.get(name)?.writtenAt ?? '').sort();
  return problem(place.environment === undefined ? 'github.stale' : 'github.stale#environment', {
    secrets: stale.map((name) => names.secretOf(name)).join(', '),
    path: names.path,
    since: written.at(-1) ?? '',
    them: stale.length > 1 ? 'them' : 'it',
  });
}
