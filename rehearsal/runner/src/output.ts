import { annotationProperties } from './annotations.ts';
import { commandNames, foldCase, parseCommand, type Command } from './commands.ts';
import type { Effects } from './effects.ts';
import type { Journal } from './journal.ts';
import type { Masks } from './masks.ts';

/** What the lines of a step act upon. */
export interface OutputTarget {
  readonly masks: Masks;
  readonly journal: Journal;
  readonly effects: Effects;
  readonly workspace: string;
}

/**
 * Reads the lines that a step prints, on stdout and stderr alike, and obeys the commands in them.
 *
 * `set-env` and `add-path` are disabled and fail the step; problem matchers (`add-matcher`, `remove-matcher`) fail it too,
 * because the rehearsal has none. Source: actions/runner src/Runner.Worker/Handlers/OutputManager.cs,
 * src/Runner.Worker/ActionCommandManager.cs.
 */
export class StepOutput {
  readonly #target: OutputTarget;
  readonly #registered = new Set(commandNames);
  #stopToken: string | undefined;
  #echo = false;

  constructor(target: OutputTarget) {
    this.#target = target;
  }

  /** Takes one line, in the order of arrival. */
  read(line: string): void {
    const command = parseCommand(line, this.#registered);
    if (command !== undefined && this.#process(command, line)) return;
    this.#target.journal.write(line.replace(/##\[(start-action|end-action)/gu, '##[\\$1'));
  }

  /** False when the line remains ordinary output. */
  #process(command: Command, line: string): boolean {
    if (this.#stopToken !== undefined) return this.#resume(this.#stopToken, command, line);
    const shown = quietCommands.has(command.name) ? command.name : line;
    if (this.#echo && !quietCommands.has(command.name)) this.#target.journal.write(line);
    try {
      this.#obey(command, line);
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      this.#target.journal.annotate('error', `Unable to process command '${shown}' successfully.`);
      this.#target.journal.annotate('error', error.message);
      this.#target.effects.commandErrors.push(error.message);
    }
    return true;
  }

  #resume(token: string, command: Command, line: string): boolean {
    if (command.name !== token) return false;
    this.#target.journal.write(line);
    this.#registered.delete(token);
    this.#stopToken = undefined;
    return true;
  }

  #obey(command: Command, line: string): void {
    const { effects, journal, workspace } = this.#target;
    switch (command.name) {
      case 'stop-commands':
        this.#stop(command.data, line);
        break;
      case 'set-output':
        journal.annotate('warning', deprecated(command.name));
        effects.outputs.set(requireName(command), command.data);
        break;
      case 'save-state':
        journal.annotate('warning', deprecated(command.name));
        effects.state.set(requireName(command), command.data);
        break;
      case 'add-mask':
        this.#mask(command.data);
        break;
      case 'error':
      case 'warning':
      case 'notice':
        journal.annotate(command.name, command.data, annotationProperties(command.properties, workspace));
        break;
      case 'debug':
        journal.debug(command.data);
        break;
      case 'group':
        journal.write(`##[group]${command.data}`);
        break;
      case 'endgroup':
        journal.write('##[endgroup]');
        break;
      case 'echo':
        this.#setEcho(command.data);
        break;
      default:
        throw new CommandRefused(refusal(command.name));
    }
  }

  #stop(token: string, line: string): void {
    const name = foldCase(token);
    if (token === '' || name === 'pause-logging' || this.#registered.has(name)) {
      throw new CommandRefused(
        `Invoked ::stop-commands:: with the token '${token}', which is empty or a command's name.`,
      );
    }
    this.#stopToken = name;
    this.#registered.add(name);
    if (token.length > 6) this.#target.masks.add(token);
    this.#target.journal.write(line);
  }

  #mask(value: string): void {
    if (value.trim() === '') {
      this.#target.journal.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (this.#echo) this.#target.journal.write('::add-mask::***');
    this.#target.masks.add(value);
    this.#target.effects.masks.push(value);
  }

  #setEcho(value: string): void {
    const setting = value.trim().toUpperCase();
    if (setting !== 'ON' && setting !== 'OFF') {
      throw new CommandRefused(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`,
      );
    }
    this.#echo = setting === 'ON';
  }
}

class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** Commands whose own line is neither echoed nor quoted in an error (OmitEcho), because it may hold a secret or is shown anyway. */
const quietCommands: ReadonlySet<string> = new Set(['add-mask', 'debug', 'error', 'warning', 'notice']);

function requireName(command: Command): string {
  const name = command.properties.get('name');
  if (name === undefined) throw new CommandRefused(`Required field 'name' is missing in ##[${command.name}] command.`);
  return name;
}

/** Constants.Runner.UnsupportedCommandMessage. */
function deprecated(name: string): string {
  return (
    `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. ` +
    'For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/'
  );
}

/** Constants.Runner.UnsupportedCommandMessageDisabled, and the rehearsal's own word for problem matchers. */
function refusal(name: string): string {
  return name === 'set-env' || name === 'add-path'
    ? `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command ` +
        'execution by setting the `ACTIONS_ALLOW_UNSECURE_COMMANDS` environment variable to `true`. For more information see: ' +
        'https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/'
    : `The \`${name}\` command needs problem matchers, which the rehearsal does not have: remove it from the step.`;
}
