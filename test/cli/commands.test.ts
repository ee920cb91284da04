import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/methods/registry.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('score validate', () => {
  const broken = {
    ...TINY,
    'scheme.yaml': TINY['scheme.yaml']!.replace('weight: 60', 'weight: 50')
      .replace('method: direct', 'method: dirct')
      .replace('title: 小方案', 'titel: 小方案'),
  };

  it('passes a sound project, its sheets included', async () => {
    await withFolder(TINY, async (folder) => {
      const { code, out } = await command(folder, ['validate', '--lang', 'zh']);
      expect(code).toBe(0);
      expect(out).toContain('检查通过');
    });
  });

  it('shows all faults at once with line, column, quoted line and the nearest known name', async () => {
    await withFolder(broken, async (folder) => {
      const { code, out } = await command(folder, ['validate', '--lang', 'zh']);
      expect(code).toBe(2);
      expect(out).toContain('scheme.yaml:2:1');
      expect(out).toContain('titel: 小方案');
      expect(out).toContain('「title」');
      expect(out).toContain('「direct」');
      expect(out).toContain('检查未通过');
    });
  });

  it('writes JSON and workflow commands for machines', async () => {
    await withFolder(broken, async (folder) => {
      const json = JSON.parse((await command(folder, ['validate', '--format', 'json'])).out) as {
        schema: string;
        diagnostics: { code: string; place: string }[];
      };
      expect(json.schema).toBe('score-diagnostics/1');
      expect(json.diagnostics.every(({ place }) => place.startsWith('scheme.yaml:'))).toBe(true);
      const github = (await command(folder, ['validate', '--format', 'github'])).out;
      expect(github).toMatch(/^::error file=scheme\.yaml,line=2,col=1,title=/mu);
    });
  });

  it('leaves the sheets unread with --no-sheets', async () => {
    await withFolder({ ...TINY, 'facts.csv': undefined }, async (folder) => {
      expect((await command(folder, ['validate'])).code).toBe(1);
      expect((await command(folder, ['validate', '--no-sheets'])).code).toBe(0);
    });
  });

  it('takes scheme files and folders of them', async () => {
    const { code, out } = await command(ROOT, [
      'validate',
      'indicator-configs/jishou',
      'indicator-configs/jishou/township.yaml',
      '--lang',
      'zh',
    ]);
    expect([code, out.includes('20 个指标')]).toEqual([0, true]);
    expect((await command(ROOT, ['validate', 'nowhere.yaml'])).code).toBe(2);
  });
});

describe('score schema', () => {
  it('prints the JSON Schema of schemes and of projects', async () => {
    const scheme = JSON.parse((await command('/', ['schema'])).out) as {
      properties: Record<string, unknown>;
    };
    expect(Object.keys(scheme.properties)).toContain('dimensions');
    const project = JSON.parse((await command('/', ['schema', 'project'])).out) as {
      properties: Record<string, unknown>;
    };
    expect(Object.keys(project.properties)).toContain('roster');
    expect((await command('/', ['schema', 'else'])).code).toBe(2);
  });
});

describe('score methods', () => {
  it('lists them all with examples, as text and as JSON', async () => {
    const { out } = await command('/', ['methods', '--lang', 'zh']);
    expect(out).toContain('attainment');
    expect(JSON.parse((await command('/', ['methods', '--json'])).out)).toHaveLength(METHODS.names.length);
  });

  it('answers an unknown one with the nearest', async () => {
    const { code, err } = await command('/', ['methods', 'atainment', '--lang', 'en']);
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean "attainment"')]);
  });
});

describe('the command line', () => {
  it('shows help and version with exit code 0', async () => {
    const help = await command('/', ['--help']);
    expect([help.code, help.out.includes('annual'), help.err]).toEqual([0, true, '']);
    expect((await command('/', ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect((await command('/', ['annual', '--help'])).out).toContain('--draft');
  });

  it.each([
    [['anual']],
    [['annual', '--nope']],
    [['annual', '--year', '23']],
    [['validate', '--format', 'xml']],
  ])('answers %j with exit code 2', async (argv) => {
    const { code, err } = await command('/', argv);
    expect([code, err === '']).toEqual([2, false]);
  });

  it('keeps NO_COLOR and colours only terminals', async () => {
    await withFolder(TINY, async (folder) => {
      const colour = String.fromCharCode(27);
      expect((await command(folder, ['annual'], { terminal: true })).out).toContain(colour);
      expect(
        (await command(folder, ['annual'], { terminal: true, env: { NO_COLOR: '1' } })).out,
      ).not.toContain(colour);
      expect((await command(folder, ['annual'])).out).not.toContain(colour);
    });
  });
});
