"""Opens a GraphML export with NetworkX and says what is in it (docs/how-to/walk-through.md).

    pip install networkx
    python3 tools/walk/open_with_networkx.py patternbook.graphml pattern:localgov-drupal
"""
import sys
from collections import Counter

import networkx as nx

path, pattern = sys.argv[1:3]
graph = nx.read_graphml(path, force_multigraph=True)
print(f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} relationships")
types = Counter(data["relationshipType"] for _, _, data in graph.edges(data=True))
print(", ".join(f"{name} {count:,}" for name, count in types.most_common(4)))
uses = [(a if b == pattern else b, data) for a, b, data in graph.edges(pattern, data=True) if data["relationshipType"] == "REUSES"]
print(f"{len(uses)} uses of {graph.nodes[pattern]['name']}; the latest:")
for body, data in sorted(uses, key=lambda use: use[1].get("since", ""))[-3:]:
    print(f"  {data['since']}  {graph.nodes[body]['name']}  {data['sources']}")
work = nx.Graph((a, b) for a, b, data in graph.edges(data=True) if data["relationshipType"] in ("LEADS", "PARTNERS_IN"))
print(f"{nx.number_connected_components(work)} parts that work apart from each other, the largest of {max(map(len, nx.connected_components(work))):,}")
