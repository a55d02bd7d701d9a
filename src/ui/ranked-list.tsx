import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './ranked-list.module.css';

interface Props<Item extends string> {
  items: readonly Item[];
  labelOf: (item: Item) => string;
  /** What the button beside an item is called. */
  upLabel: (label: string) => string;
  /** Absent: the order is read only. */
  onChange?: ((items: Item[]) => void) | undefined;
  /** What stands before or after all of them and cannot be moved. */
  first?: ReactNode;
  last?: ReactNode;
}

/** A few things in an order of precedence; each but the first can be raised by one. */
export function RankedList<Item extends string>(props: Props<Item>) {
  const { items, labelOf, upLabel, onChange, first, last } = props;
  const raise = (at: number) =>
    onChange?.(
      items.map((item, i) => (i === at - 1 ? items[at] : i === at ? items[at - 1] : item) ?? item),
    );
  return (
    <ol className={styles.list}>
      {first && <li>{first}</li>}
      {items.map((item, at) => (
        <li key={item}>
          {labelOf(item)}
          {at > 0 && onChange && (
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={upLabel(labelOf(item))}
              onClick={() => raise(at)}
            />
          )}
        </li>
      ))}
      {last && <li>{last}</li>}
    </ol>
  );
}
