"""One walk through a report: names enter the stage, descriptions and pronouns look back on it."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.linking import apposition, descriptions, pairs, pronouns
from dateline.linking.cast import Cast
from dateline.linking.referents import Sort
from dateline.linking.scene import Resolution, Scene
from dateline.linking.sightings import Report, Sighting
from dateline.linking.stage import Entrance, Player, Stage, entrance
from dateline.linking.titles import noun_of
from dateline.model.actor import Join
from dateline.model.statement import Form


def resolve(report: Report, cast: Cast) -> tuple[dict[str, tuple[Player, ...]], list[Join]]:
    """Who each mention of a report is, and why, for those not told by their names alone."""
    named = {s.key: cast.of(s.key) for s in report.named() if cast.of(s.key)}
    everybody = {player.root: player for players in named.values() for player in players}
    stage = Stage(groups=cast.groups, cast=tuple(everybody[root] for root in sorted(everybody)))
    scene = Scene(report=report, groups=cast.groups, stage=stage, players=dict(named))
    joins: list[Join] = []
    for sighting in report.sightings:
        found = _one(sighting, scene, cast)
        if found is not None:
            scene.players[sighting.key] = found.players
            joins += [_join(sighting, player, found) for player in found.players]
        _enter(sighting, scene)
    return scene.players, joins


def _one(sighting: Sighting, scene: Scene, cast: Cast) -> Resolution | None:
    """The resolution of a description or pronoun that no judgement forbids."""
    if sighting.is_named:
        return None
    judged = cast.players.get(cast.groups.root(sighting.key))
    if judged is not None:
        return Resolution(players=(judged,), rule="judged-same", detail=sighting.text, score=1.0, likely=False)
    if sighting.mention.form is Form.PRONOUN or sighting.mention.core.text.casefold() == "latter":
        found = pronouns.resolve(sighting, scene)
    else:
        found = (
            apposition.resolve(sighting, scene)
            or pairs.resolve(sighting, scene)
            or descriptions.resolve(sighting, scene)
        )
    if found is None or not all(cast.groups.may_join(sighting.key, player.root) for player in found.players):
        return None
    return found


def _join(sighting: Sighting, player: Player, found: Resolution) -> Join:
    return Join(
        left=player.root,
        right=sighting.key,
        rule=found.rule,
        detail=found.detail,
        score=round(found.score, 3),
        likely=found.likely,
    )


def _enter(sighting: Sighting, scene: Scene) -> None:
    """The mention's appearance, after the countries that its phrase evokes."""
    evoked = descriptions.possessed(sighting, scene)
    if evoked:
        scene.stage.enter(
            Entrance(players=evoked, sentence=sighting.sentence, start=sighting.mention.quote.start, evoked=True)
        )
    players = scene.players.get(sighting.key, ())
    if players and players[0].sort is not Sort.PEOPLE:
        noun = None if sighting.is_named else noun_of(scene.phrase(sighting))
        told = f"{noun.stands.value}/{noun.family}" if noun else None
        scene.stage.enter(entrance(sighting, players, told))


def resolve_all(reports: Sequence[Report], cast: Cast) -> tuple[dict[str, tuple[Player, ...]], dict[str, list[Join]]]:
    """All reports: players by mention, and joins by the root of the actor joined to."""
    players: dict[str, tuple[Player, ...]] = {}
    joins: dict[str, list[Join]] = {}
    for report in reports:
        mine, reasons = resolve(report, cast)
        players.update(mine)
        for join in reasons:
            joins.setdefault(join.left, []).append(join)
    return players, joins
