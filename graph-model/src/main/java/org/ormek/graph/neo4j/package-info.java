/** The graph in a Neo4j database, reached by Bolt. The only package that knows the driver; all Cypher is in resource files beside it. */
@NullMarked
package org.ormek.graph.neo4j;

import org.jspecify.annotations.NullMarked;
