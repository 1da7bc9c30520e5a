/** How to begin with the files, in the tools that people have. Addresses are this service's own where it knows them. */
export interface Example {
  readonly tool: string;
  readonly text?: string;
  readonly code?: string;
}

export function toExamples(siteUrl: string): Example[] {
  const exports = `${siteUrl}/api/v1/exports`;
  return [
    { tool: 'curl', code: `curl -fLO --remote-header-name ${exports}/csv\ncurl -f "${siteUrl}/api/v1/patterns?limit=200" | jq '.items[].name'` },
    {
      tool: 'Python, pandas',
      code: `import io, urllib.request, zipfile\nimport pandas as pd\n\nanswer = urllib.request.urlopen("${exports}/csv").read()\ntables = zipfile.ZipFile(io.BytesIO(answer))\nuses = pd.read_csv(tables.open("relationships/reuses.csv"), dtype=str)\nprint(uses.groupby("to").size().sort_values())`,
    },
    {
      tool: 'Python, NetworkX',
      code: `import urllib.request\nimport networkx as nx\n\nurllib.request.urlretrieve("${exports}/graphml", "patternbook.graphml")\ngraph = nx.read_graphml("patternbook.graphml", force_multigraph=True)\nwork = [(a, b) for a, b, d in graph.edges(data=True) if d["relationshipType"] in ("LEADS", "PARTNERS_IN")]\nprint(nx.number_connected_components(nx.Graph(work)))`,
    },
    {
      tool: 'R, igraph',
      code: `library(igraph)\ndownload.file("${exports}/graphml", "patternbook.graphml", mode = "wb")\ngraph <- read_graph("patternbook.graphml", format = "graphml")\ntable(E(graph)$relationshipType)`,
    },
    {
      tool: '360Giving and publiccode.yml', code: `curl -fLO --remote-header-name ${exports}/360giving\ncurl -fLO --remote-header-name ${siteUrl}/api/v1/patterns/localgov-drupal/publiccode`,
    },
    {
      tool: 'Neo4j', code: `curl -f -o patternbook.cypher ${exports}/cypher\ncypher-shell -u neo4j -p PASSWORD -f patternbook.cypher`,
    },
    { tool: 'Gephi', text: 'Download GEXF, open it with File, Open, and take “Undirected” and “Don’t merge”. In Appearance, colour nodes by “kind”. Filter edges by “relationshipType”: SIMILAR_TO and BORDERS are most of them and say nothing about working together.' },
    { tool: 'A spreadsheet', text: 'Take “Nodes as CSV” or “Relationships as CSV”: texts that a spreadsheet would run as a formula begin with an apostrophe there, and numbers stay numbers. The tables in the zip are exact instead, for programs; in a spreadsheet import them as text.' },
  ];
}
