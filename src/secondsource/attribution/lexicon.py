"""Words that report: verbs, nouns and phrases, and what kind of matter each hands on."""

from __future__ import annotations

from typing import Final

from secondsource.model.statement import Matter


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs of uttering (lemmas): they take quotations and clauses, before and after their speaker.
SPEECH: Final = _words(
    """say tell add write report announce claim state note argue explain reply respond answer declare insist acknowledge
    admit concede confirm assert allege contend remark comment tweet retweet post testify reveal disclose mention reiterate stress
    emphasize emphasise recount recall warn caution continue conclude observe ask inquire enquire joke quip shout yell scream cry
    exclaim whisper mutter murmur boast brag complain lament maintain predict pledge promise vow swear agree suggest propose
    imply insinuate hint indicate estimate advise urge counter retort rejoin object protest opine muse recommend signal
    repeat restate clarify elaborate specify submit theorize theorise speculate plead proclaim profess interject chant intone
    fume gush deadpan wonder reason posit hypothesize confide confess deny dispute assure remind inform
    notify relay attest affirm reaffirm certify record blog email text message
    demand sigh marvel taunt tease chide sing roar bellow bark snap sneer scoff thunder implore exhort summarize sum volunteer"""
)
# Verbs of thinking, knowing and showing: they take a clause, hardly ever a quotation.
THOUGHT: Final = _words(
    """think believe know feel hope fear expect suspect doubt worry assume consider find learn discover realize realise
    understand decide determine figure guess imagine presume reckon anticipate foresee judge deem view regard see dream
    conclude hold hear"""
)
SHOWN: Final = _words("show prove demonstrate suggest indicate reveal confirm imply mean attest document record")
# Verbs behind whose clause their subject may stand: "the dam broke, he believes".
CLAUSE_FIRST: Final = SPEECH | _words("read believe think know hope fear expect suspect feel learn understand reckon guess figure")
PLANNED: Final = _words(
    "plan intend want like love prefer aim hope wish seek promise pledge vow swear threaten agree offer propose decide refuse"
)
ASKED: Final = _words("ask inquire enquire wonder question query request plead beg")
ORDERED: Final = _words("order demand urge call command instruct direct require tell ask advise recommend warn encourage")
WRITTEN: Final = _words("write tweet retweet post blog email text message record document state read caption")

# Verbs that pass on another's matter named by a noun: it is contested, asked for or judged, not told.
OBJECT_CUES: Final = _words(
    """deny dispute debunk refute rebut dismiss reject condemn criticize criticise denounce decry allege confirm downplay contradict
    liken compare describe deem brand label dub predict request demand
    confess"""
)
INFINITIVE_CUES: Final = PLANNED | ORDERED | {"claim", "expect"}
# Verbs of taking notice or making up one's mind: inside another's words they tell what happened, not what was said.
NOTICED: Final = _words(
    """know find learn discover realize realise understand decide determine figure see hear notice read remember forget guess
    assume consider feel dream wonder"""
)

INNER_OBJECT_CUES: Final = _words("accuse deny allege dispute promise order threaten confess admit report")
# "admitted forging the seal", "denied taking it".
GERUND_CUES: Final = _words("admit deny recall confess suggest recommend propose report regret describe mention acknowledge")

# Verbs with an addressee: "told him that".
ADDRESSED: Final = _words("tell inform assure remind warn advise notify ask promise convince")
# "was identified as a danger by": a judgement, if it is said whose.
RATED_AS: Final = _words(
    "identify describe label brand regard view see classify designate characterize characterise portray dismiss"
)
# Adverbs that hand on somebody's unnamed word.
ADVERBS: Final = _words("allegedly reportedly supposedly purportedly")
# "was deemed a danger", "is considered a terrorist organisation": the judgement of whoever stands after "by".
RATED: Final = _words("consider deem label brand call declare rule pronounce dub rate rank judge believe think")
NOT_PASSIVE_AS: Final = _words("know use serve name list appoint elect set bill nominate")
# Nouns whose clause is somebody's word.
REPORTING_NOUNS: Final = _words(
    """claim allegation accusation suggestion assertion statement warning belief fear promise pledge threat denial hope concern
    complaint suspicion speculation announcement admission confession prediction argument insistence rumor rumour theory report
    reports story article piece document memo letter tweet post email notion view charge contention assurance revelation
    confirmation comment remark finding conclusion worry news word testimony impression declaration tip intelligence"""
)
ANSWERS: Final = _words(
    "answer reply response comment question word message statement advice verdict reaction remark explanation conclusion"
)
# Of these, the ones that are themselves the source: a text that was published or filed.
PAPERS: Final = _words("report reports story article piece document memo letter tweet post email intelligence testimony")
# Verbs that only lend their subject to the noun: "issued a warning that".
SUPPORT_VERBS: Final = _words(
    """make issue repeat retract express raise voice spread include contain release publish give send post write tweet reiterate
    withdraw have hold hear carry present put offer deliver file begin sound air float push peddle share receive deny reject
    dismiss dispute rebut refute debunk ridicule face"""
)
DOUBTED_BY: Final = _words("deny reject dismiss dispute rebut refute debunk ridicule face hear receive")
PEOPLE_AND_PAPERS: Final = _words(
    """official source person people report document record statement officer expert analyst witness authority spokesman
    spokeswoman spokesperson agency newspaper paper magazine medium datum study survey poll memo letter email filing interview
    diplomat lawyer friend relative colleague aide adviser advisor insider employee member executive researcher scientist
    minister senator representative prosecutor investigator police figure affidavit transcript account tweet post article
    leader commander soldier resident"""
)
# Ends of nouns for people by what they do; and nouns with such an end that are no people.
DOERS: Final = (
    "eer",
    "ner",
    "ter",
    "der",
    "ger",
    "ker",
    "ler",
    "ser",
    "ver",
    "tor",
    "sor",
    "ist",
    "ian",
    "ant",
    "yst",
    "ee",
    "lot",
)
NO_DOERS: Final = _words(
    """weather matter error factor order number power danger murder disaster behavior behaviour letter paper winter water danger
    computer register chapter quarter centre center border wonder thunder river fever cover committee guarantee slot lot plant grant
    restaurant twitter poster counter filter disorder gender"""
)
# Verbs of putting out a text: "issued a statement warning that" is the subject's own warning.
PUTTING_OUT: Final = _words("issue release publish send post write tweet make give put deliver circulate file read")

# Verbs whose clause is not someone's words ("the move means that …", "he made sure that …").
NOT_CUES: Final = _words("mean ensure make let help keep cause decline seem appear encourage allow look prompt")
# In the passive these tell what happened to somebody.
NOT_PASSIVE: Final = _words("require allow permit authorize authorise design schedule invite force see mean intend")
BELIEVED: Final = _words("believe think rumor rumour say report allege suspect understand expect estimate fear repute claim")
# "did not say whether", "would not comment": nothing was said.
SILENT: Final = _words("say tell comment respond reply mention specify elaborate confirm disclose reveal identify answer discuss")
# Verbs of doing whose object is a thing, not a matter, whatever the counts say.
NOT_OBJECT_CUES: Final = _words(
    """release issue write publish see say tell discuss show tweet post post issue speak read watch highlight rip hear promote
    apologize apologise give interview sign announce add use send have consider know remember learn find lead vote visit tell
    note mention thank cover record name join file win make put deliver circulate"""
)


def matter_of(lemma: str, *, infinitive: bool = False) -> Matter:
    """What the content is to its source, from the cue's lemma; an infinitive after it is mostly a plan or an order.

    >>> matter_of("believe")
    <Matter.THOUGHT: 'thought'>
    """
    if infinitive and lemma in PLANNED:
        return Matter.PLANNED
    if infinitive and lemma in ORDERED:
        return Matter.ORDERED
    if lemma in ASKED:
        return Matter.ASKED
    if lemma in THOUGHT and lemma not in SPEECH:
        return Matter.THOUGHT
    if lemma in WRITTEN:
        return Matter.WRITTEN
    if lemma in PLANNED and lemma not in SPEECH:
        return Matter.PLANNED
    if lemma in ("order", "demand", "command", "instruct", "direct", "require"):
        return Matter.ORDERED
    return Matter.SAID
