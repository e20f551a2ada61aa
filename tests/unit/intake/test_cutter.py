"""The cutter on scrapes in the manner of many kinds of outlets; all texts are invented."""

from __future__ import annotations

import pytest

from dateline.intake.assembling import Document, assemble
from dateline.model.article import Article, ZoneKind


def read(text: str) -> Article:
    article, _ = assemble(Document(file="report.txt", original=text.encode(), text=text))
    assert article is not None
    return article


def body(article: Article) -> str:
    return "\n".join(article.text[start:end] for start, end in article.body)


def cut_off(article: Article) -> str:
    return "\n".join(article.text[z.start : z.end] for z in article.zones if z.kind is ZoneKind.BOILERPLATE)


MENU_PAGE = """Skip to main content
World
Africa
Business
Ferry sinks off Lake Tarvo, rescuers search for dozens
By Ana Belmonte and Piet Hoekstra
February 3, 2025 4:12 PM UTC Updated 2 hours ago
[1/3]Rescue workers stand on the shore of Lake Tarvo, February 3, 2025. REUTERS/Jon Example Purchase Licensing Rights
TARVO, Feb 3 (Reuters) - A ferry carrying more than 90 people sank in a storm on Lake Tarvo on Monday, officials said.
The boat had left the northern port of Olm at dawn, the transport ministry said in a statement.
Advertisement · Scroll to continue
The weather service had warned of strong winds on Sunday evening.
The operator could not be reached for comment.
Reporting by Ana Belmonte in Olm and Piet Hoekstra; Editing by Sam Gold
Read Next
Sport
Runner breaks record in Oslo
"""


def test_page_with_menu_caption_advertisement_and_next_stories() -> None:
    """Only the agency's story is body; its photo's own credit holds for the caption alone."""
    article = read(MENU_PAGE)
    assert article.title is not None
    assert article.title.text == "Ferry sinks off Lake Tarvo, rescuers search for dozens"
    assert article.dateline is not None
    assert article.dateline.text == "TARVO, Feb 3 (Reuters)"
    assert "A ferry carrying" in body(article)
    assert body(article).endswith("could not be reached for comment.")
    assert "Advertisement" in cut_off(article)
    assert "Runner breaks" in cut_off(article)
    story = [c for c in article.credits if article.zone_at(c.scope[0]) is ZoneKind.BODY]
    assert [c.agency for c in story] == ["Reuters"]
    assert article.published.interval.edtf == "2025-02-03"


def test_title_dateline_date_and_story_in_one_line() -> None:
    """A zone may cut inside a line: headline, dateline, date and story are told apart."""
    text = (
        "![]() |\n![]() |\nLake states agree to share water data Nairobi, Feb 12 (AFP) Feb 12, 2024 Four states on the "
        "shores of the lake agreed Monday to share data on its level, officials said. The deal comes into force in "
        "May.\n|\n|\nAll rights reserved. Copyright Agence France-Presse. No part of this page may be reproduced "
        "without the prior written consent of Agence France-Presse.\n|\n"
    )
    article = read(text)
    assert article.title is not None
    assert article.title.text == "Lake states agree to share water data"
    assert article.dateline is not None
    assert article.dateline.text == "Nairobi, Feb 12 (AFP)"
    assert body(article).startswith("Four states")
    assert body(article).endswith("in May.")
    assert [c.agency for c in article.credits] == ["AFP"]
    assert article.outlet is None


def test_title_case_headline_glued_to_a_dateline() -> None:
    """Where every word of the headline is capitalised the city is its last name."""
    text = (
        "Lake States Agree To Share Data Nairobi, Feb 12 (AFP) Feb 12, 2024 Four states on the lake agreed Monday to "
        "share data on its level, officials said."
    )
    article = read(text)
    assert article.title is not None
    assert article.title.text == "Lake States Agree To Share Data"


@pytest.mark.parametrize(
    ("opening", "dateline", "agency"),
    [
        ("OSLO, Norway (AP) — ", "OSLO, Norway (AP)", "AP"),
        ("BEIJING, March 26 (Xinhua) -- ", "BEIJING, March 26 (Xinhua)", "Xinhua"),
        ("MOSCOW, March 26. /TASS/. ", "MOSCOW, March 26. /TASS/.", "TASS"),
        ("New Delhi [India], March 3 (PTI) ", "New Delhi [India], March 3 (PTI)", "PTI"),
        ("(Reuters) - ", "(Reuters)", "Reuters"),
        ("ISLAMABAD: ", "ISLAMABAD", None),
        ("ABUJA - ", "ABUJA", None),
        ("LIMA, May 14 (Altiwire) - ", "LIMA, May 14 (Altiwire)", "Altiwire"),
        ("PARIS, 4 July — ", "PARIS, 4 July", None),
    ],
)
def test_forms_of_datelines(opening: str, dateline: str, agency: str | None) -> None:
    """Each agency's way to open a report is cut from its story."""
    article = read(
        f"{opening}The parliament voted on Thursday to open a new stretch of the coast to wind farms.\n\n"
        "Fishing crews said they would go to court.\n"
    )
    assert article.dateline is not None
    assert article.dateline.text == dateline
    assert body(article).startswith("The parliament")
    assert [c.agency for c in article.credits] == ([agency] if agency else [])


def test_report_that_starts_at_once_has_no_title() -> None:
    """An opening paragraph is no headline, and a date in running prose is no date of publication."""
    article = read(
        "The minister said on March 3, 2024 that the talks would go on, after a week of delays and quarrels.\n"
        "The two sides met in the capital on Monday and will meet again before the end of the month.\n"
    )
    assert article.title is None
    assert article.published.interval.edtf is None
    assert len(article.body) == 1


def test_headings_inside_the_story_stay() -> None:
    """A short line between paragraphs is a heading of the story, even one with a menu's word in it."""
    article = read(
        "Dam gives way above Kessel\n\nA dam above the town of Kessel gave way on Sunday night, firemen said.\n\n"
        "‘Like a train’\n\nResidents said that the water came without a warning.\n\nWhat now?\n\n"
        "The operator said that the wall had been checked in May.\n"
    )
    assert "‘Like a train’" in body(article)
    assert "What now?" in body(article)


def test_cookie_notice_comments_and_calls_to_the_reader_go() -> None:
    """What speaks to the reader and what readers say is no part of the story."""
    article = read(
        "We use cookies to improve your experience on our site. By continuing you agree to our privacy policy.\n"
        "Accept all\nSign in | Subscribe\nHome > Politics\nCourt frees former minister on bail\n12 June 2023 - 08:45\n"
        "A court in the capital freed the former finance minister on bail on Monday, four months after his arrest.\n"
        "Judges said that he must give up his passport and report to the police twice a week.\n"
        "Do you have a story? Email us at tips@example.org\n"
        "The prosecution had asked for him to stay in prison.\nComments (3)\n"
        "John D says: This is a scandal and everybody knows it. They should all go to prison for a long time.\n"
        "Leave a reply\nYour email address will not be published. Required fields are marked *\n"
    )
    assert article.title is not None
    assert article.title.text == "Court frees former minister on bail"
    assert body(article).startswith("A court in the capital")
    assert body(article).endswith("stay in prison.")
    assert "tips@" not in body(article)
    assert article.published.interval.edtf == "2023-06-12"


def test_breadcrumbs_and_doubled_headline() -> None:
    """The headline that a breadcrumb repeats is the title, not the list of sections above it."""
    article = read(
        "Home » Envoys Return To The Capital For Talks\nAfrica Defence Europe Featured News\n\n"
        "Envoys Return To The Capital For Talks\n\nThe envoys of three states returned to the capital on Monday.\n\n"
        "They will stay for a week, the foreign ministry said.\n\nSource : Example Gazette\n"
    )
    assert article.title is not None
    assert article.title.start > 40
    assert [c.agency for c in article.credits] == ["Example Gazette"]
    assert body(article).startswith("The envoys")


def test_standfirst_between_two_copies_of_the_headline() -> None:
    """The first copy gives the title; both copies are title zones, the line between them the standfirst."""
    article = read(
        "27 Mar, 2024 09:07\n\nIslands hold talks on fishing despite objections\n\n"
        "The leaders of two island states have spoken about fishing in the strait, the presidency says\n"
        "Islands hold talks on fishing despite objections\n\n"
        "The leaders of two island states spoke on Tuesday about fishing in the strait between them.\n"
    )
    kinds = [zone.kind for zone in article.zones]
    assert kinds == [ZoneKind.DATE_LINE, ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.TITLE, ZoneKind.BODY]


def test_markdown_remains() -> None:
    """Marks of headings and emphasis are no part of headline, byline and date; links in a menu go."""
    article = read(
        "[Skip to content](#main)\n* [Home](/)\n* [World](/world)\n# Parliament rejects budget in late-night vote\n"
        "*By Carla Nunez*\n**Published: 26/03/2024 22:15**\n"
        "Parliament rejected the government's budget by three votes late on Tuesday.\n"
        "## What happens next\nThe president must now decide whether to call an election.\n"
    )
    assert article.title is not None
    assert article.title.text == "Parliament rejects budget in late-night vote"
    assert article.published.interval.edtf == "2024-03-26"
    assert "What happens next" in body(article)
    assert "Home" not in body(article)


def test_everything_in_one_line() -> None:
    """Headline, byline, date, story and credit without a line break are told apart."""
    article = read(
        "Council votes to keep night buses running By Lena Hart March 5, 2024 The city council voted on Tuesday to "
        "keep its night buses running for another year, after a week of protests by shift workers. The vote was close. "
        "Drivers welcomed it and called off a strike that had been planned for the weekend. (AFP)"
    )
    assert article.title is not None
    assert article.title.text == "Council votes to keep night buses running"
    assert article.byline is not None
    assert article.byline.text == "By Lena Hart"
    assert [c.agency for c in article.credits] == ["AFP"]
    assert body(article).endswith("for the weekend.")


def test_hard_wrapped_text() -> None:
    """Lines broken every seventy characters are read as the paragraphs that they are."""
    text = """Harbour strike enters second week

Dockers at the port of Sondal stayed away from work for an eighth day
on Monday, leaving thirty ships at anchor outside the harbour, the port
authority said. Talks between the union and the two companies that run
the terminals broke up on Sunday night without a result.

The union wants a rise of nine percent. The companies have offered five,
and a payment at the end of the year. "We are far apart," said the head
of the union, Gita Lund, as she left the building.
"""
    article = read(text)
    assert article.title is not None
    assert body(article).startswith("Dockers")
    assert body(article).endswith("left the building.")


def test_capitals_and_end_marks_lose_no_prose() -> None:
    """A wire in capitals and a last paragraph with an agency's end mark are kept."""
    shouted = read(
        "NAIROBI, APRIL 2 (UNWIRE) -- A BUS LEFT THE ROAD ON TUESDAY AND FELL INTO A RIVER, POLICE SAID.\n\n"
        "AT LEAST 12 PEOPLE WERE KILLED, A SPOKESMAN SAID.\n"
    )
    assert "AT LEAST 12" in body(shouted)
    ended = read(
        "BEIJING, March 26 (Xinhua) -- The two sides signed a memorandum on Tuesday, the ministry said.\n\n"
        "The document covers customs and cold storage. Enditem\n"
    )
    assert "cold storage" in body(ended)


def test_box_of_other_stories_inside_the_story() -> None:
    """After a box of other headlines the story goes on."""
    article = read(
        "Why are farmers blocking the roads?\nPublished On 4 Mar 2024\n"
        "Farmers have blocked the country's main roads for a fifth day, and the prime minister has called a meeting.\n"
        "The government cut the water quota by a third in February after two dry winters.\n"
        "Recommended Stories\nlist of 2 items\n"
        "Drought empties reservoirs in the south\nWater prices to rise again\nend of list\n"
        "The farmers want the cut to be taken back. Their union says that one in five farms will close.\n"
    )
    assert "taken back" in body(article)
    assert "Drought empties" not in body(article)


def test_photo_credits_are_captions() -> None:
    """A line with a photo's credit is a caption; the outlet's own photographer is no agency."""
    article = read(
        "Last convoy leaves the base\n\nTrucks leave the base in the desert. / Photo: Hadiza Example\n"
        "21 December 2023\n\nThe last convoy left the base on Friday, ending a stay of ten years, the army said.\n\n"
        "Crowds had gathered outside for weeks.\n"
    )
    assert article.zone_at(article.text.index("Trucks")) is ZoneKind.CAPTION
    assert article.credits == ()


def test_nothing_like_prose_is_kept_whole() -> None:
    """A list without a sentence is body, not boilerplate: no text loses its words silently."""
    article = read("Prices at the market\n\nmillet 300 francs\nrice 450 francs\nonions 200 francs\n")
    assert "onions 200 francs" in body(article)


def test_timeline_of_dates_is_no_date_of_publication() -> None:
    """Dates that head the parts of a story stay in it."""
    article = read(
        "The dispute over the river in dates\n\nThe two states have quarrelled over the river for three years now.\n\n"
        "March 3, 2021\n\nThe northern state begins to fill its reservoir behind the new dam.\n\n"
        "May 9, 2022\n\nThe southern state calls its ambassador home for talks.\n\n"
        "June 1, 2023\n\nThe two sides agree to meet in a third country.\n"
    )
    assert article.published.interval.edtf is None
    assert "May 9, 2022" in body(article)


def test_foreign_report_is_recorded_whole() -> None:
    """A French report is kept, marked as not readable, and said so."""
    text = (
        "Le président reçoit une délégation\n\nLe président de la République a reçu lundi une délégation venue de la "
        "capitale voisine, selon un communiqué.\n\nLes deux parties ont parlé de commerce et de sécurité.\n"
    )
    article, problems = assemble(Document(file="fr.txt", original=text.encode(), text=text))
    assert article is not None
    assert (article.language, article.readable) == ("fr", False)
    assert [p.code.value for p in problems] == ["language"]
    assert problems[0].message == "in French, which this reader cannot do; recorded, not read"
    assert "Les deux parties" in body(article)


def test_a_name_with_its_initials_is_no_dateline() -> None:
    """ "The Arid Lands League (ALL) met" begins a sentence, and none of it is cut off."""
    story = "The Arid Lands League (ALL) held its summit in Lima on Monday, with guests.\n"
    text = f"League meets in Lima\n23 July 2024\n{story}"
    document = Document(file="a.txt", original=text.encode(), text=text)
    article, _ = assemble(document)
    assert article is not None
    assert article.dateline is None
    assert any("The Arid Lands League (ALL)" in text[start:end] for start, end in article.body)
