import { METHODS } from '../methods/registry.ts';
import type { Lang } from '../model/said.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';

/** The options of `score methods`. */
export interface MethodsCommand {
  readonly json: boolean;
  readonly lang: Lang;
}

type Listed = (typeof METHODS.values)[number];

/** `score methods [name]`: lists the scoring methods with their examples. */
export async function methods(
  name: string | undefined,
  { json, lang }: MethodsCommand,
  host: Host,
): Promise<number> {
  const wanted =
    name === undefined
      ? METHODS.values
      : [METHODS.get(name)].filter((method): method is Listed => method !== undefined);
  if (name !== undefined && wanted.length === 0) {
    const near = METHODS.nearest(name);
    const hint =
      near === undefined ? '' : lang === 'zh' ? `，是否指「${near}」？` : `; did you mean "${near}"?`;
    host.stderr.write(
      `${lang === 'zh' ? `没有计分方法「${name}」` : `There is no method "${name}"`}${hint}\n`,
    );
    return EXIT.usage;
  }
  if (json) {
    const rows = wanted.map(({ name, title, summary, scope, examples }) => ({
      name,
      title: title[lang],
      summary: summary[lang],
      scope,
      examples,
    }));
    host.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
    return EXIT.done;
  }
  const paint = await painterFor(host.stdout, host.env);
  for (const method of wanted) {
    host.stdout.write(`${paint.bold(method.name)}  ${method.title[lang]}\n  ${method.summary[lang]}\n`);
    for (const example of method.examples) host.stdout.write(`    · ${describeExample(example, lang)}\n`);
  }
  return EXIT.done;
}

function describeExample(example: Listed['examples'][number], lang: Lang): string {
  const says = typeof example.says === 'string' ? example.says : example.says[lang];
  return `${says}: ${JSON.stringify({ ...example, says: undefined })}`;
}
