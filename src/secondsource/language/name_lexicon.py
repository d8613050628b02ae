"""Words around and inside names: titles, first names, what people and organisations are called."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Stand before a person's name and are no part of it (case-folded, without a dot).
TITLES: Final = _words(
    """mr mrs ms miss mx dr sir dame lord lady madam president vice prime minister premier chancellor senator sen representative rep
    congressman congresswoman governor gov general gen colonel col captain capt lieutenant lt sergeant sgt major maj corporal cpl
    admiral adm commander cmdr brigadier marshal judge justice chief king queen prince princess emperor pope bishop archbishop
    cardinal father fr sister brother reverend rev imam sheikh sheik ayatollah rabbi professor prof mayor councillor councilman
    councilwoman alderman secretary ambassador inspector detective constable officer deputy superintendent coach minister
    attorney former ex-president acting interim first late foreign defense defence trade interior state senior judge sheriff
    crown supreme leader chairman chairwoman spokesman spokeswoman spokesperson pal friend singer model actor actress guitarist
    bassist drummer golfer tycoon mogul ceo cfo coo mp mep pm czar tsar""",
)
# A title alone cannot be the whole of a name: these also occur as surnames or first names and stay when nothing else is left.
SUFFIXES: Final = _words("jr sr ii iii iv phd md esq")
PARTICLES: Final = _words("de da di del della der van von den ter al el bin ibn abu la le du dos das st mac ben o af av")

MALE_TITLES: Final = _words(
    """mr sir lord king prince emperor pope father fr brother imam sheikh sheik ayatollah congressman councilman chairman
    spokesman""",
)
FEMALE_TITLES: Final = _words("mrs ms miss dame lady madam queen princess sister congresswoman councilwoman chairwoman spokeswoman")

MALE_WORDS: Final = _words(
    """man boy father son brother husband uncle nephew grandfather grandson king prince actor policeman fireman fisherman
    businessman salesman spokesman chairman frontman gentleman guy dad boyfriend widower stepfather stepson groom monk priest
    cameraman congressman councilman gunman serviceman horseman clergyman waiter host""",
)
FEMALE_WORDS: Final = _words(
    """woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess actress policewoman
    businesswoman saleswoman spokeswoman chairwoman lady mum mom girlfriend widow stepmother stepdaughter bride nun
    congresswoman councilwoman servicewoman waitress hostess heiress schoolgirl""",
)
MALE_NAMES: Final = _words(
    """aaron abdul abdullah adam adrian ahmed alan albert alejandro alex alexander ali allen andre andrew anthony antonio arthur
    ben benjamin bernard bill bob brad brandon brian bruce carl carlos charles chris christian christopher colin craig dan daniel
    darren dave david dean dennis derek diego dmitry dominic don donald douglas doug dustin duncan ed edward eric ernest ethan
    evan felix fernando francis francois frank fred frederick gareth gary gavin geoff george gerald gordon graham greg gregory
    guy hamid hans harold harry hassan henry howard hugh hugo hussein ian ibrahim igor ivan jack jackson jacob jake james jamie
    jason jay jeff jeffrey jeremy jerry jim jimmy joe joel john johnny jon jonas jonathan jordan jorge jose joseph josh joshua
    juan julian justin karl keith ken kenneth kevin kurt kyle larry lars lee leo leon leonard liam logan louis lucas luis luke
    malcolm marc marco mario mark martin marvin matt matthew max michael miguel mike mohamed mohammad mohammed muhammad nathan
    neil nicholas nick nicolas nigel nils noah oliver omar oscar otto owen pablo patrick paul pedro pete peter phil philip
    pierre rafael ralph ray raymond ricardo richard rick rob robert robin rodrigo roger roland ron ronald rory ross roy
    russell ryan salman sam samuel scott sean sebastian sergei shane simon stan stanley stefan stephen steve steven stuart
    ted terry theodore thomas tim timothy toby todd tom tomas tommy tony tyler victor vincent vladimir walter warren wayne
    will william yusuf zachary tiger marquis darnell glynn trahson finn anton emil paul rolf bram ivo""",
)
FEMALE_NAMES: Final = _words(
    """abigail ada agnes alexandra alice alicia alison amanda amber amelia amina amy ana andrea angela angelina anita ann anna
    anne annie april ashley barbara beatrice bella beth betty beverly brenda bridget brittany camila carla carmen carol caroline
    catherine cecilia charlotte cheryl chloe christina christine chrissy claire clara claudia cynthia dana danielle deborah
    debra denise diana diane donna dora doris dorothy edith elaine eleanor elena elin elisabeth elise elizabeth ella ellen emily
    emma erica erin esther eva evelyn fatima fiona florence frances gabriela gail georgia gina gloria grace greta gwen hanna
    hannah heather heidi helen helena hillary holly ida ilse imelda ingrid irene isabel isabella ivanka jacqueline jane janet
    janice jasmine jean jennifer jenny jessica jill joan joanna josephine joyce judith judy julia julie karen kate katherine
    kathleen kathryn katie kelly kim kimberly kristen laura lauren leah lena leila lily linda lisa liz lucia lucy lydia lynn
    madison margaret maria marie marilyn marion martha mary maya megan melania melanie melissa mia michelle mina miranda molly
    monica nadia nancy naomi natalie natasha nicole nina nora norma olga olivia orla pamela patricia paula petra phyllis
    rachel rebecca renee rita rosa rose ruth sabrina sally samantha sandra sanna sara sarah selena serena sharon sheila shirley
    silvia sofia sonia sophia sophie stephanie sue susan suzanne sylvia tamara tanya tara teresa theresa tina tracy ulla
    valerie vanessa vera veronica victoria virginia vivian wendy yasmin yolanda yvonne zoe mari cilia""",
)

# Nouns for people (lemmas): what an unnamed source is, and what stands before a name.
PERSON_NOUNS: Final = _words(
    """accountant activist actor actress adviser advisor advocate agent aide ally ambassador analyst archaeologist archivist
    artist assistant associate athlete attendant attorney aunt author baker banker bassist bishop blogger boss boy
    boyfriend brother bystander campaigner candidate captain carer cashier chairman chairwoman chairperson chaplain chief child
    citizen clerk client coach colleague columnist comedian commander commentator commissioner consultant
    contractor coordinator coroner correspondent councillor councilman councilwoman counsellor courier cousin creator critic
    curator customer daughter dealer defector defendant delegate demonstrator deputy designer detective developer
    diplomat director diver dissident doctor driver drummer economist editor employee employer engineer envoy executive
    expert eyewitness fan farmer father fighter figure firefighter fireman fisherman founder friend gardener general geologist girl
    girlfriend golfer governor grandfather grandmother guard guest guide guitarist gunman guy head headmaster
    historian host hostage hunter husband informant inmate insider inspector instructor intermediary
    interpreter investigator investor jihadist journalist judge juror keeper king lawmaker lawyer leader lecturer legislator
    librarian lieutenant maker man manager marshal master mate mayor mediator member merchant messenger miner minister model mogul
    monk mother musician neighbor neighbour negotiator nephew niece nurse observer officer official operator opponent organiser
    organizer owner pal parent parishioner partner passenger passer-by pastor patient person photographer physician pilot player
    plotter plumber poet policeman policewoman politician porter premier president priest prince princess principal prisoner pro
    producer professor prosecutor protester publicist publisher pundit queen receptionist refugee reporter representative
    rescuer researcher resident retailer reviewer rider rival roommate sailor salesman scholar scientist secretary
    seller senator sergeant servant shareholder shepherd sheriff shopkeeper singer sister skipper soldier solicitor son source
    speaker specialist spokesman spokesperson spokeswoman staffer star strategist student supervisor supplier supporter surgeon
    survivor suspect sympathiser teacher technician teenager teen tenant thief trader trainer traveller treasurer tycoon uncle
    user veteran vicar victim villager visitor volunteer voter warden watcher whistle-blower whistleblower widow widower wife witness
    woman worker writer youth militant rebel officer commander dissenter insurgent golfer shareholder trucker aunt pair couple
    brother duo trio mp mep pm ceo cfo md congresswoman congressman gynaecologist volcanologist physicist
    biologist chemist engineer economist psychologist psychiatrist astronomer astronaut cleric pontiff ruler dictator monarch comedian""",
)
GROUP_NOUNS: Final = _words(
    """people analysts critics experts observers insiders others many some several most few locals residents officials
    sources witnesses relatives family families parents doctors lawyers supporters opponents activists crowd public community
    prosecutors investigators scientists researchers economists police authorities fans users bloggers""",
)

# The last word of a capitalised run that makes it an organisation.
ORG_HEADS: Final = _words(
    """administration agency airlines airways airline alliance army assembly association authority bank board brigade brigades
    bureau cabinet campaign center centre chamber church city-council clinic club coalition college command commission committee
    company confederation conference congress consortium consulate co corp corporation council court department directorate
    embassy exchange federation firm force forces foundation front fund government group guard guards guild hospital house inc
    industries initiative institute institution intelligence laboratories laboratory league legion limited llc ltd ministry
    mission movement museum navy network office orchestra organisation organization parliament partners partnership party
    police project regiment reserve school secretariat senate service services society studios syndicate systems taskforce team
    tour tribunal trust union university watch works world media technologies holdings ventures capital pentagon kremlin""",
)
# The first word of a body's name, whatever the tagger takes it for ("Centers for Disease Control").
BODY_BEGINNINGS: Final = _words(
    "center centers centre centres department ministry office bureau institute university bank society association board"
)
# The last word of a place that begins like a person's name ("Virginia Beach").
PLACE_TAILS: Final = _words(
    """airport avenue bay beach bridge canyon city county creek falls forest garden gardens harbor harbour hall heights hill hills
    hole island islands lake lane mountain mountains park peninsula place plaza point port province range ridge river road rock
    sea springs square state station strait street tech terrace tower town valley village""",
)
# "the Trump administration": the surname is then part of an organisation's name.
ADMINISTRATIONS: Final = _words("administration government regime campaign cabinet")
# An organisation's name may go on after "of" or "for" with a place or another name.
LINKS: Final = _words("of for and & on the in")
