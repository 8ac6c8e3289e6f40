import { spawnSync } from 'node:child_process';
import { CX_AS_CODE } from './programs.ts';

/**
 * The syntax of HCL as far as pages use it: attributes and blocks, with strings, templates, heredocs, lists and objects. A policy of
 * Vault is HCL too. Where the machine has Terraform, its own parser reads the block besides.
 */
const PARTS = [
  /(?<comment>(?:#|\/\/)[^\n]*|\/\*.*?\*\/)/,
  /(?<heredoc><<-?(?<mark>\w+)\n.*?\n\s*\k<mark>(?=\n|$))/,
  /(?<string>"(?:\\.|\$\{[^}]*\}|[^"\\\n])*")/,
  /(?<number>\d+(?:\.\d+)?)/,
  /(?<name>[A-Za-z_][\w-]*)/,
  /(?<sign>=>|[=!<>]=|&&|\|\||\.\.\.|[{}[\]()=,.:?!*/%+<>-])/,
];
const TOKEN = new RegExp(`\\s*(?:${PARTS.map(({ source }) => source).join('|')})`, 'sy');

interface Token {
  readonly kind: 'string' | 'number' | 'name' | 'sign' | 'heredoc';
  readonly text: string;
  readonly line: number;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const rest = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const from = TOKEN.lastIndex;
    const groups = TOKEN.exec(rest)?.groups;
    const line = text.slice(0, groups ? TOKEN.lastIndex : from).split('\n').length;
    if (!groups) throw new Error(`line ${line}: not HCL from "${rest.slice(from).trim().slice(0, 20)}" on`);
    for (const kind of ['string', 'number', 'name', 'sign', 'heredoc'] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: found, line });
    }
  }
  return tokens;
}

/** An attribute or a block with its labels: `resource "genesyscloud_user" "ada"`. */
interface Item {
  readonly name: string;
  readonly labels: readonly string[];
  readonly items: readonly Item[];
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Attributes and blocks, up to the end or to a closing brace. */
  body(isInside: boolean): readonly Item[] {
    const items: Item[] = [];
    while (this.#index < this.#tokens.length) {
      if (isInside && this.#at()?.text === '}') return items;
      items.push(this.#item());
    }
    if (isInside) throw new Error('a block has no end');
    return items;
  }

  #at(): Token | undefined {
    return this.#tokens[this.#index];
  }

  #take(what: string, fits: (token: Token) => boolean): Token {
    const token = this.#at();
    if (!token || !fits(token)) throw new Error(`line ${token?.line ?? 'last'}: ${what} instead of ${token?.text}`);
    this.#index += 1;
    return token;
  }

  #item(): Item {
    const { text: name, line } = this.#take('a name', ({ kind }) => kind === 'name');
    const labels: string[] = [];
    if (this.#at()?.text === '=') {
      this.#index += 1;
      this.#expression(line);
      return { name, labels, items: [] };
    }
    for (let token = this.#at(); token?.kind === 'string' || token?.kind === 'name'; token = this.#at()) {
      labels.push(token.text.replaceAll('"', ''));
      this.#index += 1;
    }
    this.#take('{', ({ text }) => text === '{');
    const items = this.body(true);
    this.#take('}', ({ text }) => text === '}');
    return { name, labels, items };
  }

  /** A value ends with its line, unless a bracket is open. */
  #expression(line: number): void {
    const open: string[] = [];
    const from = this.#index;
    for (let token = this.#at(); token; token = this.#at()) {
      const isOver = open.length === 0 && ((token.line > line && token.kind !== 'heredoc') || token.text === '}');
      if (isOver) break;
      const closing = CLOSING[token.text];
      if (token.kind === 'sign' && closing) open.push(closing);
      else if (token.kind === 'sign' && '}])'.includes(token.text) && open.pop() !== token.text)
        throw new Error(`line ${token.line}: ${token.text} closes nothing`);
      this.#index += 1;
    }
    if (open.length > 0) throw new Error(`line ${line}: ${open.at(-1)} is missing`);
    if (this.#index === from) throw new Error(`line ${line}: a value is missing`);
  }
}

const OF_TERRAFORM = ['count', 'depends_on', 'for_each', 'lifecycle', 'provider'];

/** What is wrong with the resources and data sources of CX as Code. Their blocks within are not looked into. */
function providerProblems(items: readonly Item[]): readonly string[] {
  const own = items.filter(
    ({ name, labels }) => ['resource', 'data'].includes(name) && labels[0]?.startsWith('genesyscloud_'),
  );
  return own.flatMap(({ name, labels: [type = ''], items: inner }) => {
    const known = CX_AS_CODE[`${name} ${type}`];
    if (!known) return [`${name} ${type} is not known to test/docs/programs.ts`];
    const unknown = inner.filter((item) => !known.includes(item.name) && !OF_TERRAFORM.includes(item.name));
    return unknown.map((item) => `${name} ${type} has no ${item.name}`);
  });
}

const HAS_TERRAFORM = spawnSync('terraform', ['version']).status === 0;

/** What is wrong with HCL. */
export function hclProblems(text: string): readonly string[] {
  try {
    const problems = providerProblems(new Parser(tokensOf(text)).body(false));
    if (!HAS_TERRAFORM || problems.length > 0) return problems;
  } catch (error) {
    return [String(error)];
  }
  const { status, stderr } = spawnSync('terraform', ['fmt', '-no-color', '-'], { input: text, encoding: 'utf8' });
  return status === 0 ? [] : [stderr];
}
