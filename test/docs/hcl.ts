import { spawnSync } from 'node:child_process';

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

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Attributes and blocks, up to the end or to a closing brace. */
  body(isInside: boolean): void {
    while (this.#index < this.#tokens.length) {
      if (isInside && this.#at()?.text === '}') return;
      this.#item();
    }
    if (isInside) throw new Error('a block has no end');
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

  #item(): void {
    const { line } = this.#take('a name', ({ kind }) => kind === 'name');
    if (this.#at()?.text === '=') {
      this.#index += 1;
      this.#expression(line);
      return;
    }
    while (this.#at()?.kind === 'string' || this.#at()?.kind === 'name') this.#index += 1;
    this.#take('{', ({ text }) => text === '{');
    this.body(true);
    this.#take('}', ({ text }) => text === '}');
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

const HAS_TERRAFORM = spawnSync('terraform', ['version']).status === 0;

/** What is wrong with HCL. */
export function hclProblems(text: string): readonly string[] {
  try {
    new Parser(tokensOf(text)).body(false);
  } catch (error) {
    return [String(error)];
  }
  if (!HAS_TERRAFORM) return [];
  const { status, stderr } = spawnSync('terraform', ['fmt', '-no-color', '-'], { input: text, encoding: 'utf8' });
  return status === 0 ? [] : [stderr];
}
