import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';

interface BarsProps {
  label: string;
  rows: readonly { name: string; value: number }[];
  /** The ends of the scale; automatic when it is left out. */
  domain?: [number, number];
  unit?: string;
}

const ROW_HEIGHT = 30;
const NAME_WIDTH = 130;

/** Horizontal bars in the panel’s own colours, light or dark. The same numbers stand in a table beside it. */
export default function Bars({ label, rows, domain, unit = '' }: BarsProps) {
  const { colors } = useTheme();
  const coloured = rows.map((row) => ({
    ...row,
    fill: row.value < 0 ? colors.warning600 : colors.primary600,
  }));
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={rows.length * ROW_HEIGHT + 40}>
        <BarChart data={coloured} layout="vertical" margin={{ left: 8, right: 24 }}>
          <CartesianGrid horizontal={false} stroke={colors.neutral150} />
          <XAxis
            type="number"
            {...(domain === undefined ? {} : { domain })}
            unit={unit}
            stroke={colors.neutral600}
            fontSize={12}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={NAME_WIDTH}
            stroke={colors.neutral600}
            fontSize={12}
            interval={0}
          />
          <ReferenceLine x={0} stroke={colors.neutral500} />
          <Tooltip
            formatter={(value) => [`${Number(value).toFixed(2)}${unit}`, label]}
            contentStyle={{
              background: colors.neutral0,
              borderColor: colors.neutral200,
              color: colors.neutral800,
            }}
            itemStyle={{ color: colors.neutral800 }}
            cursor={{ fill: colors.neutral100 }}
          />
          <Bar dataKey="value" isAnimationActive={false} barSize={14} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
