"""Reference values for tests/server/paths/networkx.test.ts, by NetworkX.

    pip install networkx==3.4.2
    python tools/paths/networkx_lengths.py seeds tests/server/paths/fixtures/networkx-lengths.json

Reads the seeds itself and applies the rules of docs/model.md anew: ended
councils under their sole whole successor, nothing of community projects,
patterns of more than 60 users left out. Writes, for 1,000 random pairs of
records, the fewest hops, and the least evidence cost with the hops of its path.
"""
import csv
import datetime
import json
import math
import pathlib
import random
import sys
from collections import Counter, defaultdict

import networkx as nx

PAIRS = 1_000
SEED = 5
BULK_USERS = 60
TAKING_PART = {"leads", "partners-in"}
USE = {"reuses", "originated", "contributed-to"}
LINEAGE = {"builds-on", "extends", "implements", "replaces"}


def rows(folder, name):
    with open(folder / f"{name}.csv", newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def successors(folder):
    """Where each ended council is counted: its only successor, when of the whole, followed to the end."""
    every = rows(folder / "relationships", "succeeded-by")
    times = Counter(row["from"] for row in every)
    sole = {row["from"]: row["to"] for row in every if times[row["from"]] == 1 and row["extent"] == "whole"}

    def follow(ref, seen=()):
        return follow(sole[ref], (*seen, ref)) if ref in sole and ref not in seen else ref

    return {ref: follow(ref) for ref in sole}


def last_day(date):
    year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
    if not month:
        return datetime.date(year, 12, 31)
    if not day:
        return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
    return datetime.date(year, month, day)


def cost(kind, row, degree, today):
    dates = [last_day(row[name]) for name in ("since", "until", "confirmedOn", "awardedOn") if row.get(name)]
    unconfirmed = 0
    if kind == "reuses":
        shown = row["confirmedOn"] or row["since"]
        # Two years back, to the day.
        unconfirmed = 0.25 if not shown else 0.5 if last_day(shown) < today.replace(year=today.year - 2) else 0
    # An event without its date counts as the oldest; a lasting claim has its term already, the rest have no dates.
    age = 0.5 if kind in TAKING_PART | USE - {"reuses"} else 0
    if dates:
        newest = max(dates)
        years = today.year - newest.year - ((today.month, today.day) < (newest.month, newest.day))
        age = min(0.5, 0.05 * max(0, years))
    return round(1 + math.log(degree) + unconfirmed + age, 9)


def relationships(folder):
    """(kind, from, to, row) of the two families that are on by default."""
    today = successors(folder)
    communities = {f"project:{row['id']}" for row in rows(folder / "nodes", "projects") if row["kind"] == "community"}
    users = defaultdict(set)
    for row in rows(folder / "relationships", "reuses"):
        users[row["to"]].add(today.get(row["from"], row["from"]))
    for kind in sorted(TAKING_PART | USE | LINEAGE | {"produced"}):
        for row in rows(folder / "relationships", kind):
            if {row["from"], row["to"]} & communities or (kind in USE and len(users[row["to"]]) > BULK_USERS):
                continue
            yield kind, today.get(row["from"], row["from"]), today.get(row["to"], row["to"]), row


def group(kind):
    for name, kinds in (("taking part", TAKING_PART), ("use", USE), ("lineage", LINEAGE)):
        if kind in kinds:
            return name
    return kind


def main(seeds, out):
    folder = pathlib.Path(seeds)
    today = datetime.date.fromisoformat(json.loads((folder / "datapackage.json").read_text())["dataAsOf"])
    known = list(relationships(folder))
    sharers = defaultdict(set)
    for kind, start, end, _ in known:
        sharers[group(kind), end].add(start)
    graph = nx.Graph()
    for kind, start, end, row in known:
        step = cost(kind, row, len(sharers[group(kind), end]), today)
        if not graph.has_edge(start, end) or step < graph[start][end]["cost"]:
            graph.add_edge(start, end, cost=step)
    refs = sorted(graph)
    choose = random.Random(SEED)
    pairs = []
    while len(pairs) < PAIRS:
        a, b = choose.sample(refs, 2)
        if not nx.has_path(graph, a, b):
            pairs.append([a, b, None, None, None])
            continue
        least, path = nx.single_source_dijkstra(graph, a, b, weight="cost")
        pairs.append([a, b, nx.shortest_path_length(graph, a, b), round(least, 9), len(path) - 1])
    result = {"networkx": nx.__version__, "nodes": graph.number_of_nodes(), "bonds": graph.number_of_edges(), "pairs": pairs}
    head = json.dumps({key: value for key, value in result.items() if key != "pairs"})[:-1]
    lines = ",\n".join(json.dumps(pair) for pair in pairs)
    pathlib.Path(out).write_text(f'{head}, "pairs": [\n{lines}\n]}}\n')


main(*sys.argv[1:3])
