const KEY = 'applicants.lastOpened';

/** The row one left by, so that coming back finds the keyboard where it was. */
export const lastOpened = {
  read: (): string | null => sessionStorage.getItem(KEY),
  write: (collectionNumber: string): void => sessionStorage.setItem(KEY, collectionNumber),
};
