import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionInfo } from '@actions/expressions/funcs/info';

/** Contexts as GitHub fills them: `inputs`, `github`, `vars`, `needs`, `steps`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** The results of earlier jobs or steps, for the functions of an `if`. */
export type Status = 'success' | 'failure' | 'cancelled';

function statusFunctions(status: Status): readonly { readonly name: string; readonly holds: boolean }[] {
  return [
    { name: 'always', holds: true },
    { name: 'success', holds: status === 'success' },
    { name: 'failure', holds: status === 'failure' },
    { name: 'cancelled', holds: status === 'cancelled' },
  ];
}

/**
 * The parser and evaluator of GitHub. A context that an expression names and that is not given is an error, not an empty text.
 */
function evaluated(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const functions = statusFunctions(status).map(({ name, holds }) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(holds),
  }));
  const infos: FunctionInfo[] = functions.map(({ name, minArgs, maxArgs }) => ({ name, minArgs, maxArgs }));
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), infos).parse();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, dictionary, new Map(functions.map((each) => [each.name, each]))).evaluate();
}

/** A text of a workflow with `${{ }}` evaluated. */
export function evaluateText(text: unknown, contexts: Contexts, status: Status = 'success'): string {
  return String(text ?? '').replaceAll(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) =>
    evaluated(expression, contexts, status).coerceString(),
  );
}

/** The inputs under `with:` as the step gets them. */
export function evaluateInputs(inputs: Contexts, contexts: Contexts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, evaluateText(value, contexts)]));
}

/** Whether an `if` lets a step or a job run. Without a function of the status it requires success too. */
export function evaluateIf(condition: unknown, contexts: Contexts, status: Status): boolean {
  if (condition === undefined) return status === 'success';
  const expression = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const result = evaluated(expression, contexts, status);
  const isTrue = !['', '0', 'false', 'null'].includes(result.coerceString());
  const asksStatus = /\b(always|success|failure|cancelled)\s*\(/.test(expression);
  return isTrue && (asksStatus || status === 'success');
}
