/** Generates completion scripts for four shells from src/app/options.ts and src/app/verbs.ts. They do not start the program, to be fast. */
import { FLAGS, type Flag, takes } from '../src/app/options.ts';
import { GENERAL_VERBS, SHELLS, VERB_NAMES, VERBS } from '../src/app/verbs.ts';
import { COMMANDS, type CommandName } from '../src/engine/report.ts';

type Shell = (typeof SHELLS)[number];

const valuesOf = ({ values, suggestions }: Flag) => values ?? suggestions ?? [];
const flagsOf = (command: CommandName) => FLAGS.filter((flag) => takes(command, flag) && flag.flag !== 'version');
const longOf = (command: CommandName) => flagsOf(command).map(({ flag }) => `--${flag}`);
const takesFiles = (command: CommandName) => VERBS[command].usage.includes('[FILES]');
const withValues = FLAGS.filter((flag) => valuesOf(flag).length > 0);
const withFile = FLAGS.filter(({ argument }) => argument === 'FILE' || argument === 'FILES');
const withText = FLAGS.filter((flag) => flag.argument && !withValues.includes(flag) && !withFile.includes(flag));
const TOPICS = ['environment', ...VERB_NAMES];
const helpOf = (name: string) =>
  Object.entries({ ...VERBS, ...GENERAL_VERBS }).find(([verb]) => verb === name)?.[1].help ?? '';

/** For single quotes of a shell: no text of the tables contains one. */
const quoted = (text: string) => `'${text.replaceAll("'", '')}'`;
const longNames = (flags: readonly Flag[]) => flags.map(({ flag }) => `--${flag}`).join('|');

function bash(): string {
  const values = withValues.map((flag) => `    --${flag.flag}) words='${valuesOf(flag).join(' ')}' ;;`);
  const options = COMMANDS.map((command) => `      ${command}) words='${longOf(command).join(' ')}' ;;`);
  return `# bash completion for genesys-hybrid: source <(genesys-hybrid completion bash)
_genesys_hybrid_add() {
  local reply
  while IFS= read -r reply; do COMPREPLY+=("$reply"); done
}
_genesys_hybrid_files() {
  compopt -o filenames 2>/dev/null
  _genesys_hybrid_add < <(compgen -f -- "$1")
}
_genesys_hybrid() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words='' file
  COMPREPLY=()
  case $previous in
    ${longNames(withFile)}) _genesys_hybrid_files "$current"; return ;;
    ${longNames(withText)}) return ;;
${values.join('\n')}
  esac
  if [[ -n $words ]]; then :
  elif ((COMP_CWORD == 1)); then words='${VERB_NAMES.join(' ')} --help --version'
  elif [[ $command == help ]]; then words='${TOPICS.join(' ')}'
  elif [[ $command == completion ]]; then words='${SHELLS.join(' ')}'
  elif [[ $current == -* ]]; then
    case $command in
${options.join('\n')}
    esac
  else
    case $command in ${COMMANDS.filter(takesFiles).join('|')})
      for file in tenants/*.yaml tenants/*.yml; do
        [[ -e $file ]] && file=\${file##*/} && words+=" \${file%.*}"
      done
      _genesys_hybrid_files "$current" ;;
    esac
  fi
  _genesys_hybrid_add < <(compgen -W "$words" -- "$current")
}
complete -F _genesys_hybrid genesys-hybrid
`;
}

/** The text after the name of an option in zsh: `:FILE:_files`. */
function zshArgument(flag: Flag): string {
  if (flag.argument === undefined) return '';
  const values = valuesOf(flag);
  const action = values.length > 0 ? `(${values.join(' ')})` : withFile.includes(flag) ? '_files' : '';
  return `:${flag.argument}:${action}`;
}

function zsh(): string {
  const inBrackets = (text: string) => text.replaceAll(/[[\]:]/g, '\\$&');
  const option = (flag: Flag) =>
    quoted(`--${flag.flag}${flag.argument ? '=' : ''}[${inBrackets(flag.help)}]${zshArgument(flag)}`);
  const commands = COMMANDS.map((command) => {
    const rest = takesFiles(command) ? [`'*:tenant:_genesys_hybrid_tenants'`] : [];
    return `    ${command}) _arguments ${[...flagsOf(command).map(option), ...rest].join(' ')} ;;`;
  });
  return `#compdef genesys-hybrid
_genesys_hybrid_tenants() {
  local -a names=(tenants/*.(yaml|yml)(N:t:r))
  _alternative "tenants:tenant:($names)" 'files:tenant file:_files -g "*.(yaml|yml)"'
}
_genesys_hybrid() {
  local -a commands=(${VERB_NAMES.map((name) => quoted(`${name}:${helpOf(name)}`)).join(' ')})
  if ((CURRENT == 2)); then
    _describe command commands
    _arguments '--help[Show help]' '--version[Show the version]'
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
    help) compadd -- ${TOPICS.join(' ')} ;;
    completion) compadd -- ${SHELLS.join(' ')} ;;
${commands.join('\n')}
  esac
}
if [[ $funcstack[1] == _genesys-hybrid ]]; then _genesys_hybrid "$@"; else compdef _genesys_hybrid genesys-hybrid; fi
`;
}

function fish(): string {
  const complete = 'complete -c genesys-hybrid';
  const used = (names: readonly string[]) => `-n '__fish_seen_subcommand_from ${names.join(' ')}'`;
  const option = (flag: Flag) => {
    const where = used(COMMANDS.filter((command) => takes(command, flag)));
    const values = valuesOf(flag);
    const file = withFile.includes(flag) ? ' -r -F' : flag.argument ? ' -x' : '';
    const argument = values.length > 0 ? ` -x -a '${values.join(' ')}'` : file;
    return `${complete} ${where} -l ${flag.flag}${argument} -d ${quoted(flag.help)}`;
  };
  const names = VERB_NAMES.map((name) => `${complete} -n __fish_use_subcommand -a ${name} -d ${quoted(helpOf(name))}`);
  return `# fish completion for genesys-hybrid
function __genesys_hybrid_tenants
  for file in tenants/*.yaml tenants/*.yml
    string replace -r '.*/(.*)\\.ya?ml$' '$1' $file
  end
end
${complete} -f
${names.join('\n')}
${complete} -n __fish_use_subcommand -l version -d 'Show the version'
${complete} -n __fish_use_subcommand -l help -d 'Show help'
${complete} ${used(['help'])} -a '${TOPICS.join(' ')}'
${complete} ${used(['completion'])} -a '${SHELLS.join(' ')}'
${complete} ${used(COMMANDS.filter(takesFiles))} -F -a '(__genesys_hybrid_tenants)'
${FLAGS.filter(({ flag }) => flag !== 'version')
  .map(option)
  .join('\n')}
`;
}

function powershell(): string {
  const list = (words: readonly string[]) => `@(${words.map(quoted).join(', ')})`;
  const options = COMMANDS.map((command) => `    ${quoted(command)} = ${list(longOf(command))}`);
  const values = withValues.map((flag) => `    '--${flag.flag}' = ${list(valuesOf(flag))}`);
  return `# PowerShell completion for genesys-hybrid: genesys-hybrid completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName genesys-hybrid, genesys-hybrid.cmd -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $options = @{
${options.join('\n')}
    'help' = ${list(TOPICS)}
    'completion' = ${list(SHELLS)}
  }
  $values = @{
${values.join('\n')}
  }
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = if ($words.Count -gt 1) { $words[1] } else { '' }
  $previous = $words[-1]
  $candidates = if ($words.Count -le 1) { ${list([...VERB_NAMES, '--help', '--version'])} }
    elseif ($values.ContainsKey($previous)) { $values[$previous] }
    elseif ($previous -in ${list([...withFile, ...withText].map(({ flag }) => `--${flag}`))}) { }
    elseif ($wordToComplete -like '-*' -or $command -in 'help', 'completion') { $options[$command] }
    elseif ($command -in ${list(COMMANDS.filter(takesFiles))}) { (Get-ChildItem tenants -ErrorAction SilentlyContinue -Filter *.y*ml).BaseName }
  $candidates | Where-Object { $_ -and $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

const SCRIPTS: Readonly<Record<Shell, () => string>> = { bash, zsh, fish, powershell };

/** The module with the scripts of `genesys-hybrid completion SHELL`. */
export function completionsModule(): string {
  const entries = SHELLS.map((shell) => `  ${shell}: ${JSON.stringify(SCRIPTS[shell]())},\n`);
  return `export const COMPLETIONS = {\n${entries.join('')}} as const;\n`;
}
