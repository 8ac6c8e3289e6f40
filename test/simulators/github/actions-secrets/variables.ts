import type { SimulatedAnswer } from '../../server.ts';
import { noContent, notFound, refused } from '../answers.ts';
import { pageOf } from '../paging.ts';
import { type Call, keep } from '../state.ts';
import { isTooLarge, nameProblem } from './names.ts';

const nameOf = ({ parameters }: Call) => (parameters.name ?? '').toUpperCase();

export function getVariable(call: Call): SimulatedAnswer {
  const name = nameOf(call);
  const variable = call.scope.variables.get(name);
  return variable ? { status: 200, body: { name, ...variable } } : notFound;
}

export function listVariables(call: Call): SimulatedAnswer {
  const all = [...call.scope.variables].map(([name, variable]) => ({ name, ...variable }));
  const { items, headers } = pageOf(call, all, { usual: 10, largest: 30 });
  return { status: 200, headers, body: { total_count: all.length, variables: items } };
}

function problemOf({ json }: Call, name: string): SimulatedAnswer | undefined {
  const problem = nameProblem(name, 'Variable');
  if (problem) return refused(422, problem);
  return isTooLarge(String(json.value)) ? refused(422, 'Value is too large.') : undefined;
}

export function createVariable(call: Call): SimulatedAnswer {
  const { scope, json } = call;
  const name = String(json.name).toUpperCase();
  const problem = problemOf(call, name);
  if (problem) return problem;
  if (scope.variables.has(name)) return refused(409, 'Already exists - Variable already exists');
  keep(scope.variables, name, String(json.value));
  return { status: 201, body: {} };
}

export function updateVariable(call: Call): SimulatedAnswer {
  const { scope, json } = call;
  const name = nameOf(call);
  if (!scope.variables.has(name)) return notFound;
  if (json.value === undefined) return noContent;
  const problem = problemOf(call, name);
  if (problem) return problem;
  keep(scope.variables, name, String(json.value));
  return noContent;
}
