import type { Child } from 'hono/jsx';
import type { Invocation } from '../../answer/invocation.ts';
import type { Choice, Command } from '../../commands/command.ts';
import { answerAddress, choicesAddress, homeAddress } from './address.ts';

/** What stands on every page. */
export interface Frame {
  readonly story: string;
  /** A warning about the story's subject; none where empty. */
  readonly contentNote: string;
  readonly commands: readonly Command[];
}

/** What a browser loads beside a page, each from here alone. */
export const STYLE_ADDRESS = '/style.css';
export const SCRIPT_ADDRESS = '/script.js';

type OptionSpec = Command['options'][number];

/** A field for one option; its choices stand in it for who has no scripts. */
function Field({
  of: { name, description, maxLength, required, suggest },
  command,
  value,
  choices,
  isMain,
}: {
  of: OptionSpec;
  command: string;
  value: string;
  choices: readonly Choice[];
  isMain: boolean;
}) {
  return (
    <label class={isMain ? 'main' : 'more'}>
      <span>{description}</span>
      <input
        name={name}
        value={value}
        maxlength={maxLength}
        required={required}
        autocomplete="off"
        {...(isMain && { id: 'box', enterkeyhint: 'search' })}
        {...(suggest && { list: `choices-${name}`, 'data-suggest': choicesAddress(command, name) })}
      />
      {suggest ? (
        <datalist id={`choices-${name}`}>
          {choices.map((choice) => (
            <option value={choice.value}>{choice.name === choice.value ? '' : choice.name}</option>
          ))}
        </datalist>
      ) : null}
    </label>
  );
}

/** A form of a command's options, filled in as they were given; those beside the first open on asking. */
export function CommandForm({
  command: { name, options },
  given,
  choices,
}: {
  command: Command;
  given: Invocation['options'];
  choices: ReadonlyMap<string, readonly Choice[]>;
}) {
  const field = (option: OptionSpec, index: number) => (
    <Field
      of={option}
      command={name}
      value={given[option.name] ?? ''}
      choices={choices.get(option.name) ?? []}
      isMain={index === 0}
    />
  );
  const [first, ...rest] = options.map(field);
  const isOpen = options.slice(1).some((option) => given[option.name] !== undefined);
  return (
    <form action={answerAddress({ command: name, options: {} })} method="get" class="command">
      {first}
      <button type="submit">Look it up</button>
      {rest.length === 0 ? null : (
        <details open={isOpen}>
          <summary>More options</summary>
          <div class="options">{rest}</div>
        </details>
      )}
    </form>
  );
}

/** A whole page, as HTML that needs no script. */
export function Layout({
  frame: { story, contentNote, commands },
  title,
  command,
  form,
  children,
}: {
  frame: Frame;
  title: string;
  command?: string;
  form: Child;
  children: Child;
}) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${story}`}</title>
        <link rel="stylesheet" href={STYLE_ADDRESS} />
        <script src={SCRIPT_ADDRESS} defer />
      </head>
      <body>
        <a class="skip" href="#answer">
          Skip to the answer
        </a>
        <header>
          <p class="story">
            <a href={homeAddress()}>{story}</a>
            {homeAddress() === '/' ? null : (
              <>
                {' · '}
                <a href="/">Other stories</a>
              </>
            )}
          </p>
          {contentNote === '' ? null : <p class="note">{contentNote}</p>}
          {commands.length === 0 ? null : (
            <nav aria-label="Commands">
              <ul>
                {commands.map(({ name, description }) => (
                  <li>
                    <a
                      href={answerAddress({ command: name, options: {} })}
                      title={description}
                      {...(name === command && { 'aria-current': 'page' })}
                    >
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {form}
        </header>
        <main id="answer" tabindex={-1}>
          {children}
        </main>
        <footer>
          <p>Every passage stands as its article prints it, with its outlet and the article’s ID.</p>
        </footer>
      </body>
    </html>
  );
}
