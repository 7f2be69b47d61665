/** The way to sign in and back to the place that is shown. It loads the page anew, so that nothing of the session before is left. */
export const signInAgain = ({ pathname, search }: Pick<Location, 'pathname' | 'search'> = window.location): string =>
  `/sign-in?${new URLSearchParams({ to: pathname + search })}`;
