import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

const TEMPLATES = join(import.meta.dirname, 'templates');
const FONTS = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json')
);
const WEIGHTS = ['400Regular', '700Bold'];

/** The compiler keeps its fonts and whatever it has read: the first document takes long, the next ones do not. */
let compiler: NodeCompiler | null = null;

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: WEIGHTS.map((weight) => join(FONTS, weight)) }],
  });
  return compiler;
}

/**
 * A document as PDF/A-3a by one of the templates. The same data give the same bytes: `at` is the only time in it, in seconds.
 * Throws when the template does not compile: that is a bug of the template, not of the data.
 */
export function typeset(template: 'inspection-report', data: object, at: number): Buffer {
  const typesetting = theCompiler();
  const compiled = typesetting.compile({
    mainFilePath: join(TEMPLATES, `${template}.typ`),
    inputs: { data: JSON.stringify(data) },
  });
  const { result } = compiled;
  if (result === null) {
    const error = compiled.takeError() ?? compiled.takeDiagnostics();
    const why = error === null ? '' : JSON.stringify(typesetting.fetchDiagnostics(error));
    throw new Error(`The template ${template} does not compile: ${why}`);
  }
  return typesetting.pdf(result, {
    pdfStandard: PdfStandard.A_3a,
    creationTimestamp: at,
  });
}
