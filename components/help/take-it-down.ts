/** The official service that helps take down one's own pictures from before 18. Source: the helpline list. */
export const TAKE_IT_DOWN = 'https://takeitdown.ncmec.org/';
