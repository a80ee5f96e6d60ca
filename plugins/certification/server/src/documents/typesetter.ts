import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

const TEMPLATES = join(import.meta.dirname, 'templates');
const here = createRequire(import.meta.url);
const FONTS = dirname(here.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
const WEIGHTS = ['400Regular', '700Bold'];

/** The fonts every document is set in; nothing of the machine it runs on, so that the bytes are the same everywhere. */
export const FONT_FILES = WEIGHTS.map((weight) => join(FONTS, weight, `NotoSerifSC_${weight}.ttf`));

export type Template = 'certificate' | 'inspection-report' | 'official-document';

/** The compiler keeps its fonts and whatever it has read: the first document takes long, the next ones do not. */
let compiler: NodeCompiler | null = null;

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: WEIGHTS.map((weight) => join(FONTS, weight)) }],
  });
  return compiler;
}

/** Documents set since the compiler last forgot; it remembers every one it set until it is told to. */
let remembered = 0;
const REMEMBERS = 50;
const KEEPS_ROUNDS = 2;

function forgetSome(typesetting: NodeCompiler): void {
  remembered += 1;
  if (remembered < REMEMBERS) return;
  remembered = 0;
  typesetting.evictCache(KEEPS_ROUNDS);
}

const versions = new Map<Template, string>();

const pathOf = (template: Template): string => join(TEMPLATES, `${template}.typ`);

/** Names what besides the data decides the bytes: the template’s text, the compiler and the fonts. */
export function templateVersion(template: Template): string {
  const known = versions.get(template);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(readFileSync(pathOf(template)));
  for (const used of [
    '@myriaddreamin/typst-ts-node-compiler/package.json',
    '@expo-google-fonts/noto-serif-sc/package.json',
  ])
    hash.update((here(used) as { version: string }).version);
  const version = `${template}@${hash.digest('hex').slice(0, 12)}`;
  versions.set(template, version);
  return version;
}

/**
 * A document as PDF/A-3a by one of the templates. The same data give the same bytes: `at` is the only time in it, in seconds.
 * The data go in as one JSON text; no character of them is ever read as the template’s language. Throws when the template
 * does not compile: that is a bug of the template, not of the data.
 */
export function typeset(template: Template, data: object, at: number): Buffer {
  const typesetting = theCompiler();
  const compiled = typesetting.compile({
    mainFilePath: pathOf(template),
    inputs: { data: JSON.stringify(data) },
  });
  const { result } = compiled;
  if (result === null) {
    const error = compiled.takeError() ?? compiled.takeDiagnostics();
    const why = error === null ? '' : JSON.stringify(typesetting.fetchDiagnostics(error));
    throw new Error(`The template ${template} does not compile: ${why}`);
  }
  const document = typesetting.pdf(result, {
    pdfStandard: PdfStandard.A_3a,
    creationTimestamp: at,
  });
  forgetSome(typesetting);
  return document;
}
