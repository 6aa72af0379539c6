/** What pages say beside fields, in the languages of the sites met most. Each pattern is linear. */

/** A field must be filled in. */
export const requiredWords =
	/\*|(?<!not )\b(?:required|mandatory)\b|erforderlich|pflichtfeld|obligatoire|\brequise?\b|obligatori[oa]|obrigat[óo]ri[oa]|requerid[oa]|verplicht|vereist|obligatorisk|påkrævet|nødvendig|wymagan|povinn|обязательн|必須|必填|필수/i;

/** A field may stay empty, whatever stars stand around it. */
export const optionalWords =
	/\boptional\b|not required|freiwillig|facultati|opcional|facoltativ|opzionale|optioneel|valgfri|frivillig|opcjonaln|необязательн|任意|选填|선택/i;

/** A sentence that makes every field a required one. */
export const allRequiredWords =
	/\ball (?:the )?fields (?:are|is) (?:required|mandatory)|alle felder sind (?:pflicht|erforderlich)|tous les champs sont obligatoires|todos los campos son obligatorios|tutti i campi sono obbligatori/i;

/** A sentence that tells how required fields are marked: where none is, the theme has left the marks out. */
export const marksAnnounced =
	/required fields are marked|erforderliche felder sind|champs obligatoires sont|campos obligatorios est[áa]n|campi obbligatori sono/i;

/** Whoever fills the field is taken for a machine. */
export const trapWords =
	/leave (?:this|it|the)?\s?(?:field|box|input)?\s?(?:empty|blank)|(?:do not|don[’']t) (?:fill|enter|type|change|use)|(?:empty|blank) if you(?:[’']re| are)? (?:a )?human|(?:nicht|bitte nicht) ausfüllen|leer ?lassen|frei lassen|laisse[rz] .{0,20}vide|ne (?:pas|rien) (?:remplir|écrire)|no (?:rellen|complet)|d[ée]ja(?:r|lo|) .{0,20}vac[íi]o|lascia(?:re)? .{0,20}vuoto|não preench|laat .{0,20}leeg|niet invullen|lämna .{0,20}tom|nie wypełniaj/i;

/** Names that plugins give their traps: Akismet, and those that say what they are. */
export const trapNames =
	/^ak_hp_textarea$|_ak_hp_textarea$|honey|(?:^|[_-])hp(?:[_-]|$)|^alt_s$|^gasp_email$|^antspm-e-|^more_comment$|^url_hp$|^your-?(?:fax|homepage)$|spam-?trap|bot-?trap/i;

/** A task for people only: puzzles, pictures, sums, and the services that set them. */
export const captchaWords =
	/captcha|\bare you (?:a )?(?:human|robot)|(?:prove|confirm|show) (?:that )?you(?:[’']re| are) (?:a )?human|anti-?spam|spam (?:protection|check|question)|sicherheits(?:frage|abfrage|code)|(?:security|verification|validation) (?:code|question|check)|\b\w{1,9} ?(?:[+×*x−–-]|plus|minus|times) ?\w{1,9} ?=|\bsolve\b.{0,30}\b(?:sum|problem)/i;

/** Names, classes and addresses of captcha services and plugins. */
export const captchaMarks =
	/captcha|turnstile|cptch_|mcspvalue|mc-value|aiowps|friendlycaptcha|frc-|mtcaptcha|geetest|antspm-q|wpgtc|securimage|math-?quiz/i;

/** A box that asks for consent: to store data, to the terms, to keep the name. */
export const consentMarks =
	/consent|gdpr|dsgvo|rgpd|\bavg\b|privacy|datenschutz|confidentialit|privacid|privacidade|terms|conditions|\bagb\b|agree|einverstanden|accept|policy|save my name|meinen namen/i;

/** What the words beside a field say about what belongs in it. */
export const roleWords = {
	comment: /comment|kommentar|commentaire|comentario|commento|reactie|message|nachricht|komentarz/i,
	author: /\bname\b|\bnom\b|\bnombre\b|\bnome\b|\bnaam\b|\bnamn\b|\bnavn\b|imię|имя|名前|昵称/i,
	email: /e-?mail|correo|courriel|почта|メール|邮箱/i,
	url: /website|web ?site|web-?seite|\bsite\b|\burl\b|homepage|sitio|sito/i,
} as const;

/** Only those who are logged in may comment. */
export const loginWords =
	/^(?:you (?:must|need to|have to) (?:be )?(?:log(?:ged)?|sign(?:ed)?)[ -]?in|(?:please )?(?:log|sign) in to (?:(?:post|leave|add|write) a )?comment|only (?:registered|logged[ -]in) (?:users|readers|members) (?:can|may)|du musst angemeldet sein|sie müssen (?:sich anmelden|angemeldet sein)|vous devez (?:vous connecter|être connecté)|(?:lo siento, )?deb(?:es|e) (?:estar conectado|iniciar sesión)|devi essere connesso|você precisa (?:fazer o login|estar logado)|je moet (?:ingelogd|inloggen))/i;

/** Nobody may comment any more. */
export const closedWords =
	/^(?:(?:the )?comments? (?:are|is|have been|on this (?:article|post|entry|story) are) (?:now )?(?:closed|disabled|turned off)|commenting (?:is|has been) (?:closed|disabled)|(?:die )?kommentare? (?:sind|ist) (?:derzeit )?geschlossen|les commentaires sont (?:fermés|clos)|(?:los )?comentarios (?:están )?cerrados|i commenti sono chiusi|(?:os )?comentários (?:estão )?(?:fechados|encerrados)|reacties zijn gesloten)/i;
