import { element } from '../../registry/island/dom.ts';
import { formOf, input, labelled, valueOf } from '../form.ts';
import { signIn } from '../server.ts';
import type { Stage } from './view.ts';

function entrance({ language, say, go }: Stage, how: 'signIn' | 'register'): HTMLElement {
  const form = formOf(
    say,
    say(how),
    [
      labelled(
        say('email'),
        input('email', '', { type: 'email', autocomplete: 'email', required: true })
      ),
      labelled(
        say('password'),
        input('password', '', {
          type: 'password',
          autocomplete: how === 'signIn' ? 'current-password' : 'new-password',
        })
      ),
    ],
    async (sent) => {
      await signIn(language, how, valueOf(sent, 'email'), valueOf(sent, 'password'));
      go({ view: 'mine' });
    }
  );
  return element('section', { class: 'card' }, element('h2', {}, say(how)), form);
}

/** 登录或注册. */
export const enter = (stage: Stage): Promise<HTMLElement> =>
  Promise.resolve(
    element('div', { class: 'two' }, entrance(stage, 'signIn'), entrance(stage, 'register'))
  );
