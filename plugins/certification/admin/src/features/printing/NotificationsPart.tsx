import { NOTIFICATION_KINDS } from '@sxjp/plugin-certification/domain';
import { useServer } from '../../api/index.ts';
import type { CasePage } from '../../api/index.ts';
import { PlainTable, PrivateFile, Section } from '../../components/index.ts';
import { sayDate } from '../../dates.ts';
import { useSpeech } from '../../language.ts';

/** 通知书 of a case, each made from the records when it is opened. */
export function NotificationsPart({ page }: { page: CasePage }) {
  const { t, say, language } = useSpeech();
  const server = useServer();
  if (page.notifications.length === 0) return null;
  return (
    <Section title={t('notifications.title')}>
      <PlainTable
        head={[t('notifications.what'), t('notifications.number'), t('notifications.on')]}
        rows={page.notifications.map(({ version, kind, number, on }) => ({
          key: String(version),
          cells: [
            <PrivateFile
              key="file"
              name={`${say(NOTIFICATION_KINDS[kind])}.pdf`}
              mediaType="application/pdf"
              label={say(NOTIFICATION_KINDS[kind])}
              fetchContent={() => server.notification(page.id, version)}
            />,
            number ?? '—',
            sayDate(on, language),
          ],
        }))}
      />
    </Section>
  );
}
