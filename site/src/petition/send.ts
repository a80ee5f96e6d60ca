import { CMS_URL } from 'astro:env/client';
import type { Language } from '../language/language.ts';
import { Refused, refusedBy } from '../portal/server.ts';

/** Tells the CMS something as nobody in particular: no account goes with it, signed in or not. Throws `Refused`. */
export async function tellAnonymously(
  language: Language,
  path: string,
  body: Record<string, unknown>,
  files: readonly File[] = []
): Promise<unknown> {
  const form = new FormData();
  form.set('petition', JSON.stringify(body));
  for (const file of files) form.append('files', file, file.name);
  let response: Response;
  try {
    response = await fetch(`${CMS_URL}/api/certification/${path}`, {
      method: 'POST',
      credentials: 'omit',
      headers: {
        'Accept-Language': language,
        ...(files.length === 0 ? { 'Content-Type': 'application/json' } : {}),
      },
      body: files.length === 0 ? JSON.stringify(body) : form,
    });
  } catch {
    throw new Refused(0, '', null);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusedBy(response.status, answer);
  return answer;
}
