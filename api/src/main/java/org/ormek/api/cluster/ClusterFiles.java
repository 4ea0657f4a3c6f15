package org.ormek.api.cluster;

import org.ormek.api.ApiJson;
import org.ormek.api.error.Refusal;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterView;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes clusters as files, for the interface and for the command line. */
@Component
public final class ClusterFiles {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new ApiJson()).build();
    private final ClusterExports exports;

    /** Over a graph and the clusters found in it. */
    public ClusterFiles(GraphView graph, ClusterView clusters) {
        this.exports = new ClusterExports(graph, new ClusterDesk(clusters));
    }

    /**
     * The file of a cluster. Throws {@link Refusal} if it has more members than a file takes.
     *
     * @param run      the run that found it
     * @param card     the cluster
     * @param format   what to write
     * @param language of the sentences in it: kk, ru or en
     * @param scope    the datasets whose links may be in it
     */
    public byte[] write(ClusterRun run, ClusterCard card, ClusterFormat format, String language, Scope scope) {
        if (format == ClusterFormat.CSV) {
            return MemberCsv.write(run, card, exports.allMembers(card, scope));
        }
        ClusterExport export = exports.build(run, card, language, scope);
        return switch (format) {
            case GRAPHML -> ClusterGraphMl.write(export);
            case STIX -> JSON.writeValueAsBytes(StixBundle.of(export, language));
            case FTM -> FtmLines.write(export, language);
            default -> JSON.writeValueAsBytes(export);
        };
    }
}
