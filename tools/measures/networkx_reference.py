"""Reference values for tests/server/networks/measures, by NetworkX.

    pip install networkx==3.4.2 scipy==1.17.1
    node -r ts-node/register tools/measures/write-seed-networks.ts FOLDER
    python tools/measures/networkx_reference.py FOLDER tests/server/networks/measures/fixtures

Path-based measures are unweighted; PageRank and eigenvector centrality are
weighted, tolerance 1e-12, eigenvector on the largest component. Categories for
assortativity: the karate club's two sides, women and events, region and type of
bodies.
"""
import json
import pathlib
import sys

import networkx as nx


CATEGORIES = {"region": "assortativityRegion", "type": "assortativityType"}


def with_regions(graph, attribute):
    for _, values in graph.nodes(data=True):
        values["region"] = str(values[attribute])
    return graph


def named():
    yield "karate-club", with_regions(nx.karate_club_graph(), "club")
    yield "les-miserables", nx.les_miserables_graph()
    yield "florentine-families", nx.florentine_families_graph()
    yield "davis-southern-women", with_regions(nx.davis_southern_women_graph(), "bipartite")
    yield "petersen-and-path", nx.disjoint_union(nx.petersen_graph(), nx.path_graph(4))


def from_seed(folder):
    for name in ("seed-affiliation", "seed-councils"):
        data = json.loads((folder / f"{name}.json").read_text())
        graph = nx.Graph()
        graph.add_nodes_from(data["ids"])
        for a, b, w in zip(data["from"], data["to"], data["weight"]):
            graph.add_edge(data["ids"][a], data["ids"][b], weight=w)
        for i, node in enumerate(data["ids"]):
            for category in CATEGORIES:
                graph.nodes[node][category] = data["categories"][category][i]
        yield name, graph


def reference(graph):
    nodes = sorted(graph, key=str)
    index = {node: i for i, node in enumerate(nodes)}
    edges = sorted((min(index[a], index[b]), max(index[a], index[b]), d.get("weight", 1)) for a, b, d in graph.edges(data=True) if a != b)
    plain = nx.Graph()
    plain.add_nodes_from(range(len(nodes)))
    plain.add_weighted_edges_from(edges)
    parts = sorted(nx.connected_components(plain), key=lambda c: (-len(c), min(c)))
    largest = plain.subgraph(parts[0])
    vector = nx.eigenvector_centrality(largest, max_iter=100000, tol=1e-14, weight="weight")
    clubs = nx.community.louvain_communities(plain, weight="weight", seed=1)
    lengths = [d for _, row in nx.all_pairs_shortest_path_length(plain) for d in row.values() if d > 0]
    n = len(nodes)
    order = range(n)
    betweenness = nx.betweenness_centrality(plain, normalized=True)
    harmonic = nx.harmonic_centrality(plain)
    rank = nx.pagerank(plain, alpha=0.85, tol=1e-12 / n, max_iter=100000, weight="weight")
    core, cluster = nx.core_number(plain), nx.clustering(plain)
    points = set(nx.articulation_points(plain))
    result = {
        "ids": [f"n{i:04d}" for i in order], "edges": edges,
        "nodes": {
            "degree": [plain.degree(i) for i in order],
            "weightedDegree": [plain.degree(i, weight="weight") for i in order],
            "betweenness": [betweenness[i] for i in order],
            "closeness": [harmonic[i] / (n - 1) for i in order],
            "eigenvector": [vector.get(i) for i in order],
            "pageRank": [rank[i] for i in order],
            "coreNumber": [core[i] for i in order],
            "clustering": [cluster[i] for i in order],
            "articulationPoint": [i in points for i in order],
        },
        "network": {
            "density": nx.density(plain), "components": len(parts), "largestComponent": len(parts[0]),
            "averagePathLength": sum(lengths) / len(lengths), "averageClustering": nx.average_clustering(plain),
        },
        "louvain": {"modularity": nx.community.modularity(plain, clubs, weight="weight"), "of": [next(c for c, club in enumerate(clubs) if i in club) for i in order]},
        "categories": {},
    }
    for category, measure in CATEGORIES.items():
        values = {i: graph.nodes[node].get(category) for node, i in index.items()}
        if not any(values.values()):
            continue
        result["categories"][category] = [values[i] for i in order]
        nx.set_node_attributes(plain, values, category)
        known = plain.edge_subgraph([(a, b) for a, b in plain.edges if values[a] and values[b]])
        coefficient = nx.attribute_assortativity_coefficient(known, category) if known.number_of_edges() else float("nan")
        # Undefined where all ends are of one category.
        result["network"][measure] = None if coefficient != coefficient else coefficient
    return result


def main(folder, out):
    for source in (named(), from_seed(pathlib.Path(folder))):
        for name, graph in source:
            path = pathlib.Path(out) / f"{name}.json"
            path.write_text(json.dumps({"networkx": nx.__version__, **reference(graph)}, separators=(",", ":")) + "\n")


main(*sys.argv[1:3])
