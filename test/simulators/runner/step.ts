import { linesOf, parseCommand, REGISTERED, type WorkflowCommand } from './commands.ts';
import { Masker } from './masker.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

const MESSAGE_LENGTH = 4096;

/** The state of the runner for one step, and the handling of each line that the step prints. */
export class Step {
  readonly masker = new Masker();
  readonly commands: WorkflowCommand[] = [];
  readonly annotations: Annotation[] = [];
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  readonly log: string[] = [];
  /** A command or a command file that the runner rejects fails the step, whatever the exit status is. */
  failed = false;
  readonly #debug: boolean;
  #stopToken: string | undefined;

  constructor({ debug }: { readonly debug: boolean }) {
    this.#debug = debug;
  }

  print(text: string): void {
    this.log.push(this.masker.mask(text));
  }

  /** An annotation, and its line in the log. The page of a run shows it masked and cut. */
  annotate(level: Annotation['level'], message: string, properties: Readonly<Record<string, string>> = {}): void {
    const shown = this.masker.mask(message).slice(0, MESSAGE_LENGTH);
    this.annotations.push({ level, message: shown, properties });
    for (const line of linesOf(message)) this.print(`##[${level}]${line}`);
  }

  refuse(message: string): void {
    this.failed = true;
    this.annotate('error', message);
  }

  /** One line of stdout or stderr: both are searched for commands. */
  receive(line: string): void {
    const registered = this.#stopToken === undefined ? REGISTERED : [...REGISTERED, this.#stopToken];
    const command = parseCommand(line, registered);
    if (!command || !this.#obey(command, line)) this.print(line);
  }

  /** False: commands are stopped, the line is only text. */
  #obey(command: WorkflowCommand, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken.toLowerCase()) return false;
      this.#stopToken = undefined;
      this.print(line);
      return true;
    }
    this.commands.push(command);
    this.#act(command, line);
    return true;
  }

  #act({ name, properties, data }: WorkflowCommand, line: string): void {
    if (name === 'stop-commands') {
      this.#stopToken = data;
      this.print(line);
    } else if (name === 'error' || name === 'warning' || name === 'notice') this.annotate(name, data, properties);
    else if (name === 'add-mask') this.#addMask(data);
    else if (name === 'set-output') this.#named(this.outputs, properties.name, data);
    else if (name === 'save-state') this.#named(this.state, properties.name, data);
    else if (name === 'set-env' || name === 'add-path') {
      this.refuse(`The '${name}' command is disabled. Please upgrade to using Environment Files.`);
    } else if (name === 'group' || name === 'endgroup' || (name === 'debug' && this.#debug)) {
      this.print(`##[${name}]${data}`);
    }
  }

  #addMask(data: string): void {
    if (!this.masker.addMask(data)) {
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
    }
  }

  #named(target: Record<string, string>, name: string | undefined, data: string): void {
    if (name === undefined) this.refuse("Required field 'name' is missing in a command.");
    else target[name] = data;
  }
}
