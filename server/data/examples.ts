/** How to begin with the files, in the tools that people have. Addresses are this service's own where it knows them. */
export interface Example {
  readonly tool: string;
  readonly text?: string;
  readonly code?: string;
}

/** Lines fit the page's width with an address of 40 characters. */
const lines = (...code: readonly string[]): string => code.join('\n');

export function toExamples(siteUrl: string): Example[] {
  const exports = `${siteUrl}/api/v1/exports`;
  return [
    { tool: 'curl', code: lines(`curl -fLO --remote-header-name ${exports}/csv`, `curl -f "${siteUrl}/api/v1/patterns?limit=200" | jq '.items[].name'`) },
    {
      tool: 'Python, pandas',
      code: lines(
        'import io, urllib.request, zipfile', 'import pandas as pd', '',
        `address = "${exports}/csv"`, 'tables = zipfile.ZipFile(io.BytesIO(urllib.request.urlopen(address).read()))',
        'uses = pd.read_csv(tables.open("relationships/reuses.csv"), dtype=str)', 'print(uses.groupby("to").size().sort_values())',
      ),
    },
    {
      tool: 'Python, NetworkX',
      code: lines(
        'import urllib.request', 'import networkx as nx', '',
        `address = "${exports}/graphml"`, 'urllib.request.urlretrieve(address, "patternbook.graphml")',
        'graph = nx.read_graphml("patternbook.graphml", force_multigraph=True)',
        'work = [(a, b) for a, b, d in graph.edges(data=True)', '        if d["relationshipType"] in ("LEADS", "PARTNERS_IN")]',
        'print(nx.number_connected_components(nx.Graph(work)))',
      ),
    },
    {
      tool: 'R, igraph',
      code: lines(
        'library(igraph)', `address <- "${exports}/graphml"`, 'download.file(address, "patternbook.graphml", mode = "wb")',
        'graph <- read_graph("patternbook.graphml", format = "graphml")', 'table(E(graph)$relationshipType)',
      ),
    },
    {
      tool: '360Giving and publiccode.yml', code: lines(`curl -fLO --remote-header-name ${exports}/360giving`, `curl -fLO --remote-header-name ${siteUrl}/api/v1/patterns/localgov-drupal/publiccode`),
    },
    { tool: 'Neo4j', code: lines(`curl -f -o patternbook.cypher ${exports}/cypher`, 'cypher-shell -u neo4j -p PASSWORD -f patternbook.cypher') },
    { tool: 'Gephi', text: 'Download GEXF, open it with File, Open, and take “Undirected” and “Don’t merge”. In Appearance, colour nodes by “kind”. Filter edges by “relationshipType”: SIMILAR_TO and BORDERS are most of them and say nothing about working together.' },
    { tool: 'A spreadsheet', text: 'Take “Nodes as CSV” or “Relationships as CSV”: texts that a spreadsheet would run as a formula begin with an apostrophe there, and numbers stay numbers. The tables in the zip are exact instead, for programs; in a spreadsheet import them as text.' },
  ];
}
