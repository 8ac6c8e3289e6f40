import type { SimulatedAnswer } from '../../server.ts';
import { notFound, refused } from '../answers.ts';
import { urlOf } from '../issues/shape.ts';
import type { Call } from '../state.ts';
import { isProtected, moveRef, RULES } from './branches.ts';
import { reachable } from './commits.ts';
import { emptyRepository } from './git-commits.ts';

function refShape(call: Call, ref: string, sha: string) {
  const url = `${urlOf(call)}/git/refs/${ref}`;
  const object = { type: 'commit', sha, url: `${urlOf(call)}/git/commits/${sha}` };
  return { ref: `refs/${ref}`, node_id: `REF_${call.repository.id}_${ref}`, url, object };
}

export function getRef(call: Call): SimulatedAnswer {
  const { refs } = call.repository.history;
  if (refs.size === 0) return emptyRepository;
  const ref = call.parameters.ref ?? '';
  const sha = refs.get(ref);
  return sha === undefined ? notFound : { status: 200, body: refShape(call, ref, sha) };
}

export function createRef(call: Call): SimulatedAnswer {
  const { refs, commits } = call.repository.history;
  if (refs.size === 0) return emptyRepository;
  const [name, sha] = [String(call.json.ref), String(call.json.sha)];
  if (!/^refs\/[^/]+\/[^/]/.test(name)) {
    return refused(422, "Reference name must start with 'refs/' and have at least two slashes.");
  }
  if (/[\s~^:?*[\\]|\.\.|\/\/|@\{|\.lock$|[./]$/.test(name)) return refused(422, `${name} is not a valid ref name.`);
  const ref = name.slice('refs/'.length);
  if (refs.has(ref)) return refused(422, 'Reference already exists');
  if (!commits.has(sha)) return refused(422, 'Object does not exist');
  moveRef(call.repository, ref, sha);
  return { status: 201, body: refShape(call, ref, sha) };
}

export function updateRef(call: Call): SimulatedAnswer {
  const { history } = call.repository;
  if (history.refs.size === 0) return emptyRepository;
  const ref = call.parameters.ref ?? '';
  const sha = String(call.json.sha);
  const before = history.refs.get(ref);
  if (before === undefined) return refused(422, 'Reference does not exist');
  if (!history.commits.has(sha)) return refused(422, 'Object does not exist');
  if (isProtected(call.repository, ref.replace(/^heads\//, ''))) return refused(422, RULES);
  const isForward = reachable(history, sha).has(before);
  if (!isForward && call.json.force !== true) return refused(422, 'Update is not a fast forward');
  moveRef(call.repository, ref, sha);
  return { status: 200, body: refShape(call, ref, sha) };
}
