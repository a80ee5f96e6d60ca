import { writeFileSync } from 'node:fs';
import { sampleSnapshot } from './snapshot.ts';

/** Writes the sample to look at: node test/site/write-snapshot.ts FILE [YYYY-MM-DD] */
const [file, day] = process.argv.slice(2);
if (file === undefined) {
  console.error('请给出要写的文件：node test/site/write-snapshot.ts 文件 [日期]');
  process.exit(2);
}
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
writeFileSync(file, JSON.stringify(sampleSnapshot(day ?? today)));
