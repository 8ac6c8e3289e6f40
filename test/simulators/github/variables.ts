import type { SimulatedAnswer } from '../server.ts';
import { isTooLarge, nameProblem } from './names.ts';
import { type Call, keep, notFound, refused } from './state.ts';

export function getVariable({ scope, name }: Call): SimulatedAnswer {
  const variable = scope.variables.get(name);
  return variable ? { status: 200, body: { name, ...variable } } : notFound;
}

export function listVariables({ scope, query }: Call): SimulatedAnswer {
  const all = [...scope.variables].map(([name, variable]) => ({ name, ...variable }));
  const size = Math.min(30, Number(query.get('per_page') ?? 10));
  const from = (Number(query.get('page') ?? 1) - 1) * size;
  return { status: 200, body: { total_count: all.length, variables: all.slice(from, from + size) } };
}

function problemOf({ json }: Call, name: string): SimulatedAnswer | undefined {
  const { value } = json;
  const problem = nameProblem(name, 'Variable');
  if (problem) return refused(422, problem);
  if (typeof value !== 'string') return refused(422, 'Invalid request.\n\nvalue');
  return isTooLarge(value) ? refused(422, 'Value is too large.') : undefined;
}

export function createVariable(call: Call): SimulatedAnswer {
  const { scope, json } = call;
  const name = String(json.name ?? '').toUpperCase();
  const problem = problemOf(call, name);
  if (problem) return problem;
  if (scope.variables.has(name)) return refused(409, 'Already exists - Variable already exists');
  keep(scope.variables, name, String(json.value));
  return { status: 201, body: {} };
}

export function updateVariable(call: Call): SimulatedAnswer {
  const { scope, name, json } = call;
  if (!scope.variables.has(name)) return notFound;
  const problem = problemOf(call, name);
  if (problem) return problem;
  keep(scope.variables, name, String(json.value));
  return { status: 204 };
}
