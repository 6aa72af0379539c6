import type {ReplyField, ReplyForm} from '../article/schema.ts';

/** WordPress's own box: whether the reader's browser keeps name and email for the next comment. */
const cookieConsent = 'wp-comment-cookies-consent';

/** The boxes of consent that a form asks for, in its order. */
export const consentBoxes = (form: ReplyForm | undefined): readonly ReplyField[] =>
	form?.unusable === undefined ? (form?.fields.filter(({role}) => role === 'consent') ?? []) : [];

/** What a box asks. Pages word it as they like, and the model has its name alone. */
export const consentWords = ({name}: ReplyField): string =>
	name === cookieConsent ? 'The site may keep name and email in a cookie' : `I consent (${name})`;
