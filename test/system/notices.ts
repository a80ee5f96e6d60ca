import { as, requestId } from './people.ts';
import type { Heard, Untyped } from './people.ts';

export const NOTICES = '/certification/notices';

/** A notice as the publisher sees it now. */
export const noticePage = async (id: string): Promise<Untyped> =>
  (await (await as('publisher')).get(`${NOTICES}/${id}`)).body;

/** Does an act on a notice as it stands now. */
export async function noticeAct(
  key: string,
  id: string,
  action: string,
  facts = {}
): Promise<Heard> {
  const { version } = await noticePage(id);
  const body = { version, requestId: requestId(), ...facts };
  return (await as(key)).post(`${NOTICES}/${id}/actions/${action}`, body);
}
/** The status, and the code of a refusal. */
export const heardAs = ({ status, body }: Heard) => [status, body.error?.code ?? 'ok'];
