//! Small words that show how a name stands in its sentence. Lower case.

/// Particles inside names.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "de", "da", "di", "do", "dos", "das", "del", "della", "dell", "der", "den", "des", "du", "la", "le", "les", "van",
    "von", "vom", "zu", "zur", "ter", "ten", "te", "bin", "ibn", "bint", "ben", "al", "el", "ul", "ur", "y", "e", "i",
    "abu", "aal", "af", "av", "och", "und", "et", "ed", "d", "l", "o", "op", "für", "fur", "pour", "para", "per",
];

/// Words that open a sentence and are never the first word of a name there.
#[rustfmt::skip]
pub(super) const FUNCTION: &[&str] = &[
    "a", "about", "above", "according", "across", "after", "again", "against", "ahead", "all", "almost", "along",
    "already", "also", "although", "am", "amid", "among", "an", "and", "another", "any", "anyone", "anything", "are",
    "around", "as", "asked", "at", "away", "back", "be", "because", "been", "before", "behind", "being", "below",
    "beside", "besides", "between", "beyond", "both", "but", "by", "can", "could", "despite", "did", "do", "does",
    "doing", "down", "during", "each", "earlier", "either", "elsewhere", "even", "ever", "every", "everyone",
    "everything", "except", "few", "fewer", "finally", "following", "for", "from", "further", "given", "had", "has",
    "have", "having", "he", "hello", "hence", "her", "here", "hers", "herself", "hey", "hi", "him", "himself", "his",
    "how", "however", "i", "if", "in", "indeed", "inside", "instead", "into", "is", "it", "its", "itself", "just",
    "last", "later", "least", "less", "let", "like", "many", "maybe", "me", "meanwhile", "more", "moreover", "most",
    "much", "must", "my", "myself", "near", "nearly", "neither", "never", "nevertheless", "next", "no", "nobody",
    "none", "nor", "not", "nothing", "now", "of", "off", "often", "oh", "on", "once", "one", "only", "onto", "or",
    "other", "others", "otherwise", "our", "ours", "ourselves", "out", "outside", "over", "own", "per", "perhaps",
    "please", "rather", "really", "same", "see", "several", "shall", "she", "should", "since", "so", "some", "someone",
    "something", "soon", "still", "such", "than", "thank", "thanks", "that", "the", "their", "theirs", "them",
    "themselves", "then", "there", "therefore", "these", "they", "this", "those", "though", "through", "throughout",
    "thus", "till", "to", "today", "together", "tomorrow", "tonight", "too", "toward", "towards", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "under", "unless", "unlike", "until", "up", "upon", "us",
    "very", "via", "was", "we", "well", "were", "what", "whatever", "when", "whenever", "where", "whereas", "wherever",
    "whether", "which", "while", "who", "whoever", "whom", "whose", "why", "will", "with", "within", "without",
    "would", "yes", "yesterday", "yet", "you", "your", "yours", "yourself", "i'm", "i've", "i'd", "i'll", "it's",
    "that's", "there's", "he's", "she's", "we're", "they're", "don't", "didn't", "isn't", "can't", "what's", "let's",
    "you're", "we've", "they've", "doesn't", "wasn't", "won't", "ok", "okay", "mr", "use", "get", "make", "go", "q",
    "re", "vs", "ex", "re",
];

/// Prepositions that a place follows.
pub(super) const PLACE_PREPOSITIONS: &[&str] =
    &["in", "near", "across", "around", "throughout", "outside", "inside", "via"];

/// Other prepositions.
#[rustfmt::skip]
pub(super) const PREPOSITIONS: &[&str] = &[
    "of", "for", "to", "from", "with", "by", "at", "on", "about", "against", "between", "over", "under", "after",
    "before", "among", "toward", "towards", "into", "through", "without", "behind", "than", "like", "since", "until",
    "during", "within", "beyond", "despite", "per", "upon", "as",
];

/// Verbs of speech and thought: who stands beside one speaks.
#[rustfmt::skip]
pub(super) const SPEECH: &[&str] = &[
    "said", "says", "say", "saying", "told", "tells", "tell", "added", "adds", "asked", "asks", "announced",
    "announces", "argued", "argues", "acknowledged", "admitted", "admits", "believes", "believed", "claimed", "claims",
    "commented", "complained", "concluded", "confirmed", "confirms", "continued", "declared", "declined", "denied",
    "denies", "described", "describes", "emphasized", "emphasised", "estimated", "explained", "explains", "expects",
    "expected", "insisted", "insists", "joked", "lamented", "mentioned", "noted", "notes", "observed", "pledged",
    "pointed", "predicted", "promised", "quoted", "recalled", "recalls", "remarked", "repeated", "replied", "reported",
    "responded", "revealed", "shouted", "stated", "states", "stressed", "suggested", "suggests", "testified", "thinks",
    "thought", "tweeted", "urged", "urges", "vowed", "vows", "wants", "wanted", "warned", "warns", "welcomed",
    "wondered", "writes", "wrote", "accused", "accuses", "agreed", "agrees", "appealed", "called", "calls",
    "criticized", "criticised", "demanded", "dismissed", "hopes", "hoped", "refused", "rejected", "spoke", "speaks",
    "talked", "voiced",
];

/// Other verbs that people are the subject of, and auxiliaries.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "is", "was", "has", "had", "will", "would", "did", "does", "can", "could", "should", "may", "might", "must", "are",
    "were", "have", "won", "lost", "beat", "took", "made", "met", "went", "came", "got", "became", "died", "resigned",
    "arrived", "visited", "led", "leads", "plays", "played", "scored", "signed", "joined", "left", "began", "held",
    "gave", "saw", "finished", "returned", "faces", "faced", "served", "works", "worked", "lives", "lived", "married",
    "moved", "ran", "runs", "received", "helped", "appeared", "attended", "started", "turned", "plans", "planned",
];
