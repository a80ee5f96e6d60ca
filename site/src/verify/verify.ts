import { numberFormatOf, numberProblem } from '@sxjp/plugin-certification/domain';
import { fold } from '../registry/search/fold.ts';
import { part } from '../registry/island/dom.ts';
import { entryAt, loadDetails, loadNames } from '../registry/island/load.ts';
import type { Entry, Registry } from '../registry/island/load.ts';
import { showResults } from '../registry/island/results.ts';
import { readWords } from '../registry/island/words.ts';
import type { Words } from '../registry/island/words.ts';
import { matchNumber } from './match.ts';
import { takePictures } from './picture/take.ts';

/** Numbers offered when only a fragment was typed. */
const MOST_OFFERED = 20;

interface Answer {
  found: Entry[];
  standing: string;
  text: string;
}

/** 〔scheme.md §4〕 “Not found” is explained, never left alone: it cannot tell a false number from a mistyped one. */
function explain(typed: string, { say }: Words): string {
  const read = numberFormatOf(typed, 'certificateNumber');
  const absent = say(`没有查到编号“${typed}”。`, `No certificate has the number “${typed}”.`);
  if (read.ok) return absent;
  if (read.problem === 'unknown')
    return (
      absent +
      say(
        '证书编号以 SXJP- 开头，印在证书标题下方正中。',
        ' Numbers begin with SXJP- and are printed below the title of the certificate.'
      )
    );
  const { zh, en } = numberProblem(read) ?? { zh: '', en: '' };
  return (
    absent +
    say(
      `这个编号不合编号规则：${zh}（横线不计位）。请对照证书再输入一次；编号合规则，也不等于有这张证书。`,
      ` It breaks the rule of the numbers: ${en} (dashes not counted). Please compare it with the certificate. A well-formed number is no proof that a certificate exists.`
    )
  );
}

function answerTo(typed: string, registry: Registry, words: Words): Answer {
  const at = (place: number): Entry => entryAt(registry, place, words);
  const match = matchNumber(registry.names.number, typed);
  switch (match.kind) {
    case 'exact': {
      const found = at(match.place);
      const standing = found.status;
      const name = words.nameOf('status', standing);
      return {
        found: [found],
        standing,
        text: words.say(
          `查到了：这张证书的状态是“${name}”。请核对产品、单位与实物是否一致。`,
          `Found. The status of this certificate is “${name}”. Check that product and company are those before you.`
        ),
      };
    }
    case 'several':
      return {
        found: match.places.slice(0, MOST_OFFERED).map(at),
        standing: '',
        text: words.say(
          `编号中含有“${typed}”的证书有 ${match.places.length} 张：`,
          `${match.places.length} numbers contain “${typed}”:`
        ),
      };
    case 'none':
      return { found: [], standing: 'suspended', text: explain(typed, words) };
  }
}

function start(root: HTMLElement, box: HTMLInputElement, registry: Registry, words: Words): void {
  const list = part(root, 'ol', 'results');
  const verdict = part(root, 'p', 'verdict');
  const nothing = part(root, 'div', 'nothing');

  const show = (typed: string): void => {
    root.hidden = typed === '';
    if (typed === '') return;
    const { found, standing, text } = answerTo(typed, registry, words);
    verdict.textContent = text;
    verdict.dataset['standing'] = standing;
    nothing.hidden = found.length > 0;
    showResults(list, found, [fold(typed)], words);
  };
  const fromAddress = (): void => {
    box.value = new URLSearchParams(location.search).get('q') ?? '';
    show(box.value.trim());
  };
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = box.value.trim();
    const query = typed === '' ? '' : `?${new URLSearchParams({ q: typed }).toString()}`;
    history.pushState(null, '', location.pathname + query);
    show(typed);
    verdict.focus();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

async function open(root: HTMLElement, box: HTMLInputElement): Promise<void> {
  const words = readWords(root);
  try {
    const names = await loadNames(words);
    start(root, box, words.lang === 'en' ? await loadDetails(names, words) : names, words);
    root.dataset['ready'] = 'true';
  } catch (cause) {
    console.error(cause);
    const failure = document.querySelector<HTMLElement>('[data-registry-failure]');
    if (failure !== null) failure.hidden = false;
  } finally {
    root.dataset['answered'] = 'true';
  }
}

const root = document.querySelector<HTMLElement>('[data-verify]');
const box = document.querySelector<HTMLInputElement>('[data-search-form] input[name="q"]');
if (root !== null && box !== null) {
  takePictures((number) => {
    box.value = number;
    box.form?.requestSubmit();
  });
  if (!new URLSearchParams(location.search).has('q')) root.dataset['answered'] = 'true';
  void open(root, box);
}
