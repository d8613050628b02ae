"""Words by which a news organisation is known, beyond those in the table."""

from __future__ import annotations

from typing import Final

NEWS_NOUNS: Final = frozenset(
    """
    advertiser agency-france-presse argus beacon bee broadcasting bugle bulletin chronicle clarion courant courier daily
    dispatch enquirer examiner express gazette globe guardian herald independent inquirer intelligencer journal ledger
    magazine mercury mirror monitor news newspaper newspapers newswire newsroom observer picayune post press
    radio record register reporter review sentinel spectator standard star statesman sun sun-times telegram telegraph
    television times times-union tribune tv weekly wire world zeitung zeitschrift allgemeine nachrichten
    rundschau tageblatt anzeiger
    presse gazeta gazette dnevnik novosti diario prensa noticias periodico jornal giornale corriere gazzetta rundfunk
    shimbun ilbo fm podcast mail echo
    """.split()
)
"""Last words of an outlet's name: "the Harrow Courier"."""

WEAK_NOUNS: Final = frozenset(
    "bee daily echo express globe guardian independent mail mercury mirror monitor "
    "post presse press record register reporter review spectator standard star sun wire world weekly".split()
)
"""Of these, the ones that are also surnames or everyday words: alone they need an article."""

FIRST_WORDS: Final = frozenset(
    "daily evening morning sunday weekly radio televisión televisão television tv agence agencia agenzia diario".split()
)

NEWS_PHRASES: Final = (
    "news agency",
    "press agency",
    "news service",
    "news network",
    "wire service",
    "broadcasting corporation",
    "press association",
)

NOT_NEWS: Final = frozenset(
    "ministry department office association-of party union council court police university press-office bank club committee "
    "society institute foundation secretary conference release party's trust trade championship championships league cup".split()
)
"""With one of these the name is something else ("University Press", "World Bank", "Press Office")."""

REPORTING_AFTER: Final = frozenset(
    "reported reports said says wrote writes newspaper newspapers magazine website paper tabloid "
    "daily has revealed cited citing quoted quotes "
    "claimed claims noted notes published added quoting broadsheet which newspaper's magazine's website's".split()
)
"""What follows an everyday word when it names an outlet."""

TELLING_BEFORE: Final = (
    "told",
    "tells",
    "telling",
    "according to",
    "interview with",
    "reported by",
    "published in",
    "published by",
    "magazine",
    "newspaper",
    "tabloid",
    "citing",
    "quoted by",
    "via",
    "speaking to",
    "spoke to",
    "owner of",
    "editor of",
    "reporter for",
)
"""What stands before it."""

STRICT_WORDS: Final = frozenset(
    "State Province Hill Week Paper Local Record Age Root Citizen Wire Insider Nation Conversation Print Caravan Information Diplomat "
    "Standard People Time Fortune Focus Medium Nature Reason Stuff Variety Deadline Index Trend AS "
    "DR SME VG N1 Atlantic Globe Register "
    "Cosmopolitan Vine Signal Discord Threads Rumble Twitch Gab Periscope Patch Quartz Dawn Mint "
    "Scroll Salon Vice Delo Kan Sina RIA ANI "
    "Billboard Mastodon Advertiser Chronicle Argus Courier Gleaner Journal Inquirer SITE Verge "
    "Australian Namibian Oklahoman Tennessean "
    "Scotsman Intelligencer Express Marca Bild Tempo Telex Reforma Veja Vogue Blick Sabah Politika Expresso".split()
)
"""Everyday words that an article alone does not make a name: they also need one of the cues above."""

NO_CALL_SIGNS: Final = frozenset("WEST WITH WHAT WHEN WERE WILL WADA WIPO WWII WMDS KIEV KYIV KPMG KFOR KEEP KNOW".split())
"""Four capitals that are no station's call sign."""
