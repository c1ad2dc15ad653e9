interface CountTableProps {
  readonly title: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly (readonly [name: string, count: number])[];
}

/** Counts as a table; beside each number a bar of that length, for those who would rather look than read. */
export function CountTable({ title, heads, rows }: CountTableProps) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <table className="table count-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col" colSpan={2}>
            {heads[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="count-number">{count}</td>
            <td aria-hidden="true" className="count-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect width={(count / most) * 100} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
