interface Named {
  title: string;
  candidateName: string | null;
}

/** The longest title that a comparison may have. */
const LONGEST = 200;

/** How an interview is named among others: by its candidate and its title, or by its title alone. */
export const nameOf = ({ title, candidateName }: Named): string =>
  candidateName === null || title.toLowerCase().includes(candidateName.toLowerCase())
    ? title
    : `${candidateName}, ${title}`;

/** What a comparison is called where nobody gives it a name: by its candidates, or the titles of interviews that have none. */
export function titleOf(interviews: readonly Named[]): string {
  const all = interviews.map(({ title, candidateName }) => candidateName ?? title).join(' · ');
  return all.length <= LONGEST ? all : `${all.slice(0, LONGEST - 1).trimEnd()}…`;
}
