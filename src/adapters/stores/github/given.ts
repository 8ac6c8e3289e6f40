import type { Context } from '../../../base/context.ts';
import { HybridError } from '../../../base/errors.ts';
import { type GitHubPlace, placeText } from './location.ts';
import { type EntryNames, mappingLines } from './names.ts';
import type { EntryRecord } from './record.ts';

/** The sentence that goes with every plan of a tenant whose secrets are in GitHub. */
export function limitOfReading(): string {
  return 'Values of GitHub secrets cannot be read back: that the secret in GitHub is still the one that was written is known only by its fingerprint and by what this job was given.';
}

/** A job that lacks secrets, with the lines of the workflow that give them to it. */
class MissingSecrets extends HybridError {
  /** Shown under the message. Empty when the lines are there, and what they give is empty. */
  readonly excerpt: string;

  constructor(message: string, fix: string, lines: readonly string[]) {
    super({ code: 'github.not-mapped', message, fix });
    this.excerpt = lines.length > 0 ? ['env:', ...lines].join('\n') : '';
  }
}

interface NotGiven {
  readonly names: EntryNames;
  readonly missing: readonly string[];
  readonly place: GitHubPlace;
  readonly environment: Context['environment'];
}

export function missingSecrets({ names, missing, place, environment }: NotGiven): MissingSecrets {
  const secrets = missing.map((name) => names.secretOf(name));
  const empty = secrets.filter((name) => environment[name] !== undefined);
  const lines = mappingLines(secrets.filter((name) => environment[name] === undefined));
  const job = place.environment === undefined ? '' : `, that the job has environment: ${place.environment},`;
  const add = `Add what is missing to env: of the job, each as NAME: \${{ secrets.NAME }} (the lines stand in the log), and run again.`;
  const check = `GitHub gives an empty text for ${empty.join(', ')}: check that the secret exists in ${placeText(place)}${job} and that the run does not come from a fork.`;
  const fix = [...(lines.length > 0 ? [add] : []), ...(empty.length > 0 ? [check] : [])].join(' ');
  return new MissingSecrets(`this job was not given ${secrets.join(', ')} of ${names.path}`, fix, lines);
}

interface Stale extends Pick<NotGiven, 'names' | 'place'> {
  readonly stale: readonly string[];
  readonly record: EntryRecord;
}

/** When GitHub reads secrets: https://docs.github.com/en/actions/reference/security/secrets */
const QUEUED =
  ' GitHub reads the secrets of a repository when a run is queued, those of an environment when its job starts: with GENESYS_HYBRID_ENVIRONMENT runs that wait for one another see what the one before wrote.';

export function staleSecrets({ names, stale, record, place }: Stale): HybridError {
  const secrets = stale.map((name) => names.secretOf(name));
  const written = stale.map((name) => record.secrets.get(name)?.writtenAt ?? '').sort();
  const message = `this job was given another ${secrets.join(', ')} than ${names.path} has since ${written.at(-1)}`;
  const fix = `Run the job again: it began before another run wrote ${stale.length > 1 ? 'them' : 'it'}.${place.environment === undefined ? QUEUED : ''} If it stays, somebody changed the secret by hand: put its value back.`;
  return new HybridError({ code: 'github.stale', message, fix });
}
