package org.ormek.api.error;

import org.springframework.http.HttpStatus;

/** There is no such thing, or the asker may not know of it; both answer the same. */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** What a key may hold inside a path; servers and proxies between refuse or rewrite the rest, even percent-encoded. */
    public static final String PATH_KEY = "^[^./\\\\;%\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029][^/\\\\;%\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$";

    private NotFound(String message) {
        super(HttpStatus.NOT_FOUND, message);
    }

    /** No entity has this key, or none in the asker's datasets. */
    public static NotFound entity(String printedKey) {
        return new NotFound("Nothing is known of '" + printedKey + "'. Keys look like phone:+77011234567; search finds them.");
    }

    /** No cluster has this id, or none of a run that the asker may see. */
    public static NotFound cluster(String id) {
        return new NotFound("There is no cluster '" + id + "'. GET /api/v1/clusters lists those you may see.");
    }

    /** The entity is known, but in no cluster that the asker may see. */
    public static NotFound clusterOf(String printedKey) {
        return new NotFound("'" + printedKey + "' is in no cluster. GET /api/v1/clusters lists those there are.");
    }

    /** The entity is known, but no member of the cluster. */
    public static NotFound member(String printedKey, String cluster) {
        return new NotFound("'" + printedKey + "' is not in cluster '" + cluster + "'. GET /api/v1/entities/cluster?key= says which cluster it is in.");
    }

    /** No run of cluster detection lies wholly in the asker's datasets. */
    public static NotFound run() {
        return new NotFound("No clusters have been detected in the datasets of this key. Run './ormek cluster' first; its '--datasets' must all be among them.");
    }

    /** No evidence has this id, or none in the asker's datasets, or it tells of no victim; all answer the same. */
    public static NotFound victim(String evidence) {
        return new NotFound("No victim is known of the evidence '" + evidence + "'. Link reports name the evidence; not every piece tells of a victim.");
    }

    /** No request has this number, or none that the asker may see. */
    public static NotFound reidentification(String id) {
        return new NotFound("There is no request '" + id + "'. GET /api/v1/reidentifications lists those you may see.");
    }

    /** No judgement has this id, or none that the asker may see. */
    public static NotFound judgement(String id) {
        return new NotFound("There is no judgement '" + id + "'. GET /api/v1/judgements lists those you may see.");
    }

    /** No run was asked for under this number, or none that the asker may see. */
    public static NotFound clusterRun(String id) {
        return new NotFound("There is no run '" + id + "'. GET /api/v1/cluster-runs lists those you may see.");
    }

    /** No import has this number, or none in the asker's datasets. */
    public static NotFound job(long id) {
        return new NotFound("There is no job " + id + ". GET /api/v1/jobs lists those you may see.");
    }

    /** No crawl has this number, or none in the asker's datasets. */
    public static NotFound crawl(String id) {
        return new NotFound("There is no crawl '" + id + "'. GET /api/v1/crawls lists those you may see.");
    }

    /** No resource has this number, or none in the asker's datasets. */
    public static NotFound resource(String id) {
        return new NotFound("There is no resource '" + id + "'. GET /api/v1/resources lists those you may see.");
    }
}
