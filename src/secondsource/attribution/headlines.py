"""Headlines that name their source beside a colon or dash: "Police: Dam was safe", "Dam was safe: report"."""

from __future__ import annotations

from secondsource.attribution.draft import Draft
from secondsource.attribution.tree import Tree
from secondsource.model.annotated import Sentence
from secondsource.model.report import BlockKind

_MAX_SOURCE = 6
_MAX_TITLE = 16  # tokens: a longer first paragraph is none
_LABELS = frozenset(
    """claim example origins update updated correction watch video photo photos exclusive breaking live opinion analysis note read more
    related photo gallery poll quiz rumor rumour false true review preview recap transcript editor""".split()
)
_PAPER_NAMES = frozenset("report reports study studies poll polls survey source sources claim claims lawsuit police".split())
_PARTING = frozenset((":", "–", "—", "-", "--", "|"))


def find_headlines(tree: Tree) -> list[Draft]:
    """Drafts for the title (the first paragraph where no title is marked) with a source at one end; their cue is empty."""
    blocks = tree.annotated.report.blocks
    first = next((n for n, b in enumerate(blocks) if b.kind.is_read), -1)
    drafts = []
    for sentence in tree.annotated.sentences:
        is_title = blocks[sentence.block].kind is BlockKind.TITLE
        if is_title or (sentence.block == first and sentence.last - sentence.first < _MAX_TITLE):
            draft = _headline(tree, sentence)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _headline(tree: Tree, sentence: Sentence) -> Draft | None:
    for i in range(sentence.first + 1, sentence.last):
        word = tree.word(i)
        if word not in _PARTING or tree.quotation_of[i] >= 0:
            continue
        if word != ":" and tree.text[tree.tokens.end[i] : tree.tokens.end[i] + 1] != " ":
            continue
        if word == ":" and _names_source(tree, sentence.first, i - 1) and _tells(tree, i + 1, sentence.last):
            return _draft(tree, sentence, (sentence.first, i - 1), (i + 1, sentence.last))
        if _names_source(tree, i + 1, sentence.last) and _tells(tree, sentence.first, i - 1):
            return _draft(tree, sentence, (i + 1, sentence.last), (sentence.first, i - 1))
    return None


def _names_source(tree: Tree, first: int, last: int) -> bool:
    """Whether a stretch is a short noun phrase."""
    edges = tree.trimmed(first, last)
    if edges is None or edges[1] - edges[0] >= _MAX_SOURCE:
        return False
    if edges[1] == edges[0] and tree.word(edges[0]) in _LABELS:
        return False
    if edges[1] == edges[0] and tree.word(edges[0]) in _PAPER_NAMES:
        return True
    pos = [tree.tokens.pos[i] for i in range(edges[0], edges[1] + 1)]
    return not any(p in ("VERB", "AUX", "NUM", "ADP") for p in pos) and pos[-1] in ("NOUN", "PROPN")


def _tells(tree: Tree, first: int, last: int) -> bool:
    """Whether a stretch has a verb, hence tells something."""
    return any(tree.tokens.pos[i] in ("VERB", "AUX") for i in range(first, last + 1))


def _draft(tree: Tree, sentence: Sentence, source: tuple[int, int], content: tuple[int, int]) -> Draft | None:
    who, what = tree.trimmed(*source), tree.trimmed(*content)
    if who is None or what is None:
        return None
    return Draft(
        at=-1 - sentence.first,
        sentence=tree.sentence_of[sentence.first],
        cue=[],
        source=[tree.span(*who)],
        content=[tree.span(*what)],
        form="headline",
    )
